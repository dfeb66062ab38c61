package io.wirewatch.ingest.parse;

import io.wirewatch.ingest.parse.xml.Addresses;
import io.wirewatch.ingest.parse.xml.Attributes;
import io.wirewatch.ingest.parse.xml.XmlScanner;
import io.wirewatch.ingest.parse.xml.XmlScanner.Event;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The element that has just started, read as one kind of field or another. Each reading goes to its
 * end.
 */
final class XmlField {
  private final XmlScanner scanner;

  XmlField(XmlScanner scanner) {
    this.scanner = scanner;
  }

  /** Key of the element's name. */
  String key() {
    return scanner.name().key();
  }

  /** The element's attributes. */
  Attributes attributes() {
    return scanner.attributes();
  }

  /** The stripped value of an attribute, where it has one. */
  Optional<String> attribute(String key) {
    return scanner.attributes().filled(key);
  }

  /** The language in force. */
  Optional<String> language() {
    return scanner.scope().language();
  }

  /** An address as seen from here. */
  Optional<String> absolute(Optional<String> address) {
    return address.flatMap(one -> Addresses.resolved(scanner.scope().base(), one));
  }

  /** Its characters, those of elements in it among them, stripped; empty where there are none. */
  Optional<String> characters() {
    int depth = scanner.depth();
    String first = "";
    StringBuilder more = new StringBuilder();
    while (scanner.depth() >= depth) {
      Event event = scanner.next();
      if (event == Event.DONE) {
        break;
      }
      if (event == Event.TEXT) {
        if (first.isEmpty()) {
          first = scanner.text();
        } else {
          more.append(scanner.text());
        }
      }
    }
    String all = more.isEmpty() ? first : first + more;
    return Optional.of(all.strip()).filter(text -> !text.isEmpty());
  }

  /** Its characters as an address. */
  Optional<String> address() {
    var base = scanner.scope().base();
    return characters().flatMap(one -> Addresses.resolved(base, one));
  }

  /** Its characters as an Atom id: an IRI, so one that is plainly a path starts at the base. */
  Optional<String> identifier() {
    var base = scanner.scope().base();
    return characters()
        .map(id -> id.startsWith("/") ? Addresses.resolved(base, id).orElse(id) : id);
  }

  /** Its text, of whose markup nothing is known unless the element says so. */
  Optional<MarkedText> text() {
    return TextField.read(scanner, Markup.PERHAPS);
  }

  /** Its text, which is HTML unless the element says otherwise. */
  Optional<MarkedText> html() {
    return TextField.read(scanner, Markup.HTML);
  }

  /**
   * Reads its child elements, and gives the other characters in it, stripped.
   *
   * @param consumer whether it knows the child; the characters of one it does not know count
   */
  Optional<String> mixed(Predicate<XmlField> consumer) {
    StringBuilder characters = new StringBuilder();
    Consumer<XmlField> children =
        child -> {
          if (!consumer.test(child)) {
            child.characters().ifPresent(characters::append);
          }
        };
    each(children, () -> characters.append(scanner.text()));
    return Optional.of(characters.toString().strip()).filter(text -> !text.isEmpty());
  }

  /** Reads its child elements; what the consumer does not read of one is passed over. */
  void children(Consumer<XmlField> consumer) {
    each(consumer, () -> {});
  }

  private void each(Consumer<XmlField> consumer, Runnable text) {
    int depth = scanner.depth();
    while (scanner.depth() >= depth) {
      Event event = scanner.next();
      if (event == Event.DONE) {
        return;
      }
      if (event == Event.TEXT) {
        text.run();
      } else if (event == Event.START) {
        int child = scanner.depth();
        consumer.accept(this);
        skipTo(child);
      }
    }
  }

  private void skipTo(int depth) {
    while (scanner.depth() >= depth && scanner.next() != Event.DONE) {
      // Nothing in it is wanted.
    }
  }
}
