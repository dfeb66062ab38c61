package io.wirewatch.alerts.console.view;

import java.util.List;

/**
 * One story: who had it when, what was said, why it carries its topics, and what it caused.
 *
 * @param merged that other stories turned out to be this one; empty where none did
 */
public record StoryPage(
    Frame frame,
    String headline,
    String language,
    List<TopicChip> topics,
    List<LeadRow> leads,
    String merged,
    List<ArticleCard> articles,
    List<NoteLine> notes,
    List<AlertLine> alerts,
    List<MatchLine> matches) {

  /** Where a note is posted to. */
  public String notesAddress() {
    String here = frame.here();
    int filter = here.indexOf('?');
    return (filter < 0 ? here : here.substring(0, filter)) + "/notes";
  }
}
