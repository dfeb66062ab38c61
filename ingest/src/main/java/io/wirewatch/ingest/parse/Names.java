package io.wirewatch.ingest.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People out of the ways in which feeds write them. */
final class Names {
  private static final String MAIL = "(?:mailto:)?(?<mail>[^\\s<>()@]{1,100}@[^\\s<>()@]{1,200})";
  private static final Pattern[] FORMS = {
    Pattern.compile(MAIL + "\\s*\\((?<name>[^()]{1,200})\\)"),
    Pattern.compile("(?<name>[^<>@]{1,200}?)\\s*<" + MAIL + ">"),
    Pattern.compile("(?<name>[^()@]{1,200}?)\\s*\\(" + MAIL + "\\)")
  };
  private static final Pattern MAIL_ALONE = Pattern.compile(MAIL);

  private Names() {}

  /**
   * The person in {@code desk@example.org (Ana Ruiz)}, {@code Ana Ruiz <desk@example.org>}, {@code
   * Ana Ruiz (desk@example.org)}, an address or a name; empty where there is nothing.
   */
  static Optional<Person> person(String author) {
    String bare = author.strip();
    if (bare.indexOf('@') >= 0) {
      for (Pattern form : FORMS) {
        Matcher matcher = form.matcher(bare);
        if (matcher.matches()) {
          return person(matcher.group("name"), Optional.of(matcher.group("mail")));
        }
      }
      if (MAIL_ALONE.matcher(bare).matches()) {
        return person(bare, Optional.of(bare));
      }
    }
    return person(bare, Optional.empty());
  }

  private static Optional<Person> person(String name, Optional<String> mail) {
    String line = PlainText.title(name, Markup.PERHAPS);
    return line.isEmpty()
        ? Optional.empty()
        : Optional.of(new Person(line, mail, Optional.empty()));
  }
}
