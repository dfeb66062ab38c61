package io.wirewatch.alerts.deliver.slack;

import io.wirewatch.alerts.store.Snippet;
import io.wirewatch.contract.article.TextSpan;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Text as Slack takes it: the three characters it gives a meaning to are escaped, and what comes
 * from outside formats nothing.
 */
final class SlackText {
  private static final DateTimeFormatter FALLBACK =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String INVISIBLE =
      "[\\p{Cc}\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB]";
  private static final String GAP = "\u200B";

  private SlackText() {}

  /** Text from outside, escaped. */
  static String escaped(String text) {
    return plain(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('*', '∗')
        .replace('~', '∼')
        .replace('`', '\'');
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\\u00A0\\u2028\\u2029]+", " ").replaceAll(INVISIBLE, "");
  }

  /** Text from outside, escaped, at most so many characters with the escapes counted. */
  static String cut(String text, int most) {
    String plain = plain(text).strip();
    if (escaped(plain).length() <= most) {
      return escaped(plain);
    }
    StringBuilder kept = new StringBuilder();
    int length = 1;
    for (int at = 0; at < plain.length(); at += Character.charCount(plain.codePointAt(at))) {
      String one = escaped(Character.toString(plain.codePointAt(at)));
      length += one.length();
      if (length > most) {
        break;
      }
      kept.append(one);
    }
    return kept.toString().stripTrailing() + "…";
  }

  /** A sentence with its matched words bold. */
  static String marked(Snippet snippet) {
    StringBuilder marked = new StringBuilder();
    String text = snippet.text();
    int from = 0;
    for (TextSpan match : snippet.matches()) {
      String bold = escaped(match.of(text)).strip();
      marked.append(escaped(text.substring(from, match.start())));
      if (!bold.isEmpty()) {
        marked.append(touches(text, match.start() - 1) ? GAP : "").append('*').append(bold);
        marked.append('*').append(touches(text, match.end()) ? GAP : "");
      }
      from = match.end();
    }
    return marked.append(escaped(text.substring(from))).toString().strip();
  }

  /** Slack makes words bold only where no letter touches them. */
  private static boolean touches(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  /** A time each reader sees in the own zone. */
  static String date(Instant at) {
    return "<!date^"
        + at.getEpochSecond()
        + "^{date_short_pretty} {time}|"
        + FALLBACK.format(at)
        + ">";
  }

  /** A link; only the label when the address could break out of it. */
  static String link(String url, String label) {
    String safe = url.replace("&", "&amp;");
    boolean whole = safe.matches("https?://[^<>|\\s]+");
    return whole ? "<" + safe + "|" + cut(label, 200).replace("|", "/") + ">" : cut(label, 200);
  }
}
