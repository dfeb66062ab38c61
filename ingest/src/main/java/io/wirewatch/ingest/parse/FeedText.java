package io.wirewatch.ingest.parse;

import io.wirewatch.ingest.parse.xml.Scope;
import java.util.Set;

/**
 * A feed's characters.
 *
 * @param text the whole document
 * @param start index of the first character that counts
 * @param scope where relative links start, and the language that the server declares
 * @param charset in which the characters were written
 * @param faults found so far
 */
record FeedText(String text, int start, Scope scope, String charset, Set<Fault> faults) {
  /** What stands before its root element. */
  String prolog() {
    return text.substring(0, start);
  }
}
