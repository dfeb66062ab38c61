package io.wirewatch.bench.replay;

import java.util.Locale;

/**
 * One item as a snapshot shows it, read by nobody but {@link ItemCount}.
 *
 * @param key by which it is counted: its guid, else its link
 * @param link where it leads, empty where it says nothing
 * @param title as it stands
 */
record ShownItem(String key, String link, String title) {

  /** A link without what does not change where it leads: scheme, "www.", query, last slash. */
  static String place(String link) {
    String bare = link.strip().replaceFirst("(?i)^https?://", "").replaceFirst("[?#].*$", "");
    bare = bare.replaceFirst("/+$", "");
    int slash = bare.indexOf('/');
    String host = (slash < 0 ? bare : bare.substring(0, slash)).toLowerCase(Locale.ROOT);
    return host.replaceFirst("^www\\.", "") + (slash < 0 ? "" : bare.substring(slash));
  }

  /** A title without what readers do not see: marks, case, white space. */
  static String words(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
