package io.wirewatch.ingest.hostile;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Feed documents for the scenarios, written by us. */
final class Documents {
  /** A harmless feed of three items. */
  static final String PLAIN = rss(item(1), item(2), item(3));

  private Documents() {}

  static String rss(String... items) {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Gazette</title>"
        + String.join("", items)
        + "</channel></rss>";
  }

  /** An item that everybody would read. */
  static String item(int number) {
    return item(
        "Council votes on item " + number,
        "https://gazette.example/" + number,
        "<guid isPermaLink=\"false\">gazette-" + number + "</guid>");
  }

  static String item(String title, String link, String more) {
    return "<item><title>" + title + "</title><link>" + link + "</link>" + more + "</item>";
  }

  /** Items from one number to another. */
  static String items(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(Documents::item).collect(Collectors.joining());
  }
}
