package io.wirewatch.alerts.console.view;

import java.util.List;
import java.util.Optional;

/**
 * A feed that was found, to be looked at before it is added.
 *
 * @param number of it on the page, from 0
 * @param how where it was found, in words
 * @param readAs the source that is this feed already
 */
public record FoundCard(
    int number,
    String title,
    String url,
    String how,
    List<FoundItem> items,
    Optional<Link> readAs,
    SourceForm form,
    List<FormProblem> problems) {

  /** One of its newest items. */
  public record FoundItem(String title, Optional<String> link, Optional<TimeText> published) {}

  /** The id of a field, unlike those of the other cards. */
  public String field(String name) {
    return name + "-" + number;
  }
}
