package io.wirewatch.alerts.sources;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Makes ids for feeds that a person adds: short words of their names, each id once. */
public final class FeedIds {
  private static final int LONGEST = 48;

  /** What stands behind {@code /sources/} in addresses of the console's other pages. */
  private static final Set<String> RESERVED = Set.of("add", "found", "import");

  private FeedIds() {}

  /**
   * An id that is not taken.
   *
   * @param name of the feed, in any script
   */
  public static String of(String name, Predicate<String> isTaken) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String stem =
        plain.isEmpty() ? "source" : plain.substring(0, Math.min(LONGEST, plain.length()));
    String id = stem;
    for (int number = 2; RESERVED.contains(id) || isTaken.test(id); number++) {
      id = stem + "-" + number;
    }
    return id;
  }
}
