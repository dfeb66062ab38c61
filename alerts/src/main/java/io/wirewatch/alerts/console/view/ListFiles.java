package io.wirewatch.alerts.console.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where a list is found as a file, with the filter that stands in its page's address. */
public final class ListFiles {
  private ListFiles() {}

  /** The files of a list. */
  public static List<Link> of(String list, String here) {
    int filter = here.indexOf('?');
    String with = filter < 0 ? "" : here.substring(filter);
    return Stream.of("CSV", "JSON", "RSS")
        .map(kind -> new Link(kind, "/lists/" + list + "." + kind.toLowerCase(Locale.ROOT) + with))
        .toList();
  }
}
