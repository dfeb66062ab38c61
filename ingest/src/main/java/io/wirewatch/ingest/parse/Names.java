package io.wirewatch.ingest.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of people out of the ways in which feeds write them. */
final class Names {
  private static final Pattern MAIL_THEN_NAME =
      Pattern.compile("\\S{1,200}@\\S{1,200}\\s*\\(([^()]{1,200})\\)");
  private static final Pattern NAME_THEN_MAIL =
      Pattern.compile("([^<>]{1,200}?)\\s*<\\S{1,200}@\\S{1,200}>");

  private Names() {}

  /** The name in {@code desk@example.org (Ana Ruiz)} or {@code Ana Ruiz <desk@example.org>}. */
  static String ofAuthor(String author) {
    String bare = author.strip();
    for (Pattern form : new Pattern[] {MAIL_THEN_NAME, NAME_THEN_MAIL}) {
      Matcher matcher = form.matcher(bare);
      if (matcher.matches()) {
        return matcher.group(1);
      }
    }
    return bare;
  }
}
