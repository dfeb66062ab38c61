package io.wirewatch.ingest.parse;

import java.util.Optional;

/** Reads an element about a person: a line of text in RSS, parts in Atom. */
final class PersonField {
  private Optional<String> name = Optional.empty();
  private Optional<String> mail = Optional.empty();
  private Optional<String> url = Optional.empty();

  private PersonField() {}

  /** The person of the element that has just started. */
  static Optional<Person> read(XmlField field) {
    PersonField parts = new PersonField();
    Optional<String> line = field.mixed(parts::part);
    Optional<Person> named =
        parts.name.or(() -> line).or(() -> parts.mail).or(() -> parts.url).flatMap(Names::person);
    return named.map(person -> new Person(person.name(), parts.mail.or(person::mail), parts.url));
  }

  private boolean part(XmlField field) {
    String key = field.key();
    switch (key.substring(key.indexOf(':') + 1)) {
      case "name", "title" -> name = name.or(field::characters);
      case "email" -> mail = mail.or(field::characters);
      case "uri", "url", "homepage" -> url = url.or(field::address);
      default -> {
        return false;
      }
    }
    return true;
  }
}
