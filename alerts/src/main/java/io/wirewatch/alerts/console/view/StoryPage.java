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
    List<AlertLine> alerts,
    List<MatchLine> matches) {}
