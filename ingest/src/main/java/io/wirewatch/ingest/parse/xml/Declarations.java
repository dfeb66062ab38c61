package io.wirewatch.ingest.parse.xml;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Entities that a document declares itself, the harmless ones alone: short text without a reference
 * or markup in it. So none holds another, and nothing is read from elsewhere.
 */
final class Declarations {
  private static final int MOST = 64;
  private static final int FARTHEST = 16_384;
  private static final Pattern ENTITY =
      Pattern.compile(
          "<!ENTITY\\s{1,20}([A-Za-z_][\\w.-]{0,31})\\s{1,20}"
              + "(?:\"([^\"<>&%]{0,200})\"|'([^'<>&%]{0,200})')\\s{0,20}>");

  private Declarations() {}

  /** By name; of two of one name the first counts, as XML 1.0, 4.2 has it. */
  static Map<String, String> before(String text, int root) {
    int end = Math.min(root, FARTHEST);
    int doctype = text.substring(0, end).indexOf("<!DOCTYPE");
    if (doctype < 0) {
      return Map.of();
    }
    Map<String, String> declared = new HashMap<>();
    Matcher entity = ENTITY.matcher(text).region(doctype, end);
    while (entity.find() && declared.size() < MOST) {
      String value = entity.group(2) == null ? entity.group(3) : entity.group(2);
      declared.putIfAbsent(entity.group(1), value);
    }
    return declared;
  }
}
