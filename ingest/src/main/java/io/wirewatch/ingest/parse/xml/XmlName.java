package io.wirewatch.ingest.parse.xml;

import java.util.Locale;

/**
 * Name of an element or attribute.
 *
 * @param written as the document has it
 * @param key in small letters under the prefix by which we know its namespace: {@code title},
 *     {@code dc:creator}; the namespaces of RSS, Atom and CDF have none
 * @param isDeclared whether the document says what its prefix stands for
 */
public record XmlName(String written, String key, boolean isDeclared) {

  /** The name without any prefix, as written. */
  public String local() {
    return written.substring(written.indexOf(':') + 1);
  }

  /** Whether it opens an entry of a feed. */
  boolean isItem() {
    return key.equals("item") || key.equals("entry");
  }

  static XmlName of(String written, String prefix, boolean isDeclared) {
    String local = written.substring(written.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    return new XmlName(written, prefix.isEmpty() ? local : prefix + ":" + local, isDeclared);
  }
}
