package io.wirewatch.ingest.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an item says, without the bits that change by themselves: counters of views and comments, "3
 * hours ago", parameters of links, white space.
 */
final class Wording {
  private static final int FIRST_WORDS = 160;
  private static final Pattern COUNTER =
      Pattern.compile(
          "\\b\\d[\\d.,]{0,12}[km]?\\s{1,3}(views?|comments?|shares?|likes?|reads?|visits|vistas|comentarios)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AGE =
      Pattern.compile(
          "\\b\\d{1,3}\\s{0,3}(seconds?|minutes?|mins?|hours?|hrs?|days?)\\s{1,3}ago\\b|\\bhace\\s{1,3}\\d{1,3}\\s{1,3}(minutos?|horas?|días?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LINK_QUERY = Pattern.compile("(https?://[^\\s?#]{1,500})[?#]\\S*");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private Wording() {}

  /** The same for two texts exactly when a reader would see no news in the second. */
  static String lasting(String text) {
    String bare = LINK_QUERY.matcher(text).replaceAll("$1");
    bare = COUNTER.matcher(bare).replaceAll("");
    bare = AGE.matcher(bare).replaceAll("");
    return SPACE.matcher(bare).replaceAll(" ").strip();
  }

  /**
   * Title and first words in small letters: what the item is about, for items without an address.
   */
  static String opening(String title, String text) {
    String all = lasting(title) + "\n" + lasting(text);
    return all.substring(0, Math.min(all.length(), lasting(title).length() + FIRST_WORDS))
        .toLowerCase(Locale.ROOT);
  }
}
