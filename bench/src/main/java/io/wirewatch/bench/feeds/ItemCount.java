package io.wirewatch.bench.feeds;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the readable items of a document with nothing of the reader that is judged: by patterns
 * alone. An item is readable when it is closed and has a title, link, text or id with something in
 * it.
 */
final class ItemCount {
  private static final Pattern ROOT =
      Pattern.compile(
          "\\A(?:[^<]|<[?!][^>]*>)*+<(?:[\\w.-]+:)?(rss|rdf|feed|channel)[\\s>]",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern JSON_FEED =
      Pattern.compile("\\A\\s*\\{.*\"items\"\\s*:\\s*\\[\\s*\\{", Pattern.DOTALL);
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern TAG =
      Pattern.compile("<(/?)(?:[\\w.-]+:)?(item|entry)(?=[\\s>])", Pattern.CASE_INSENSITIVE);
  private static final Pattern SOMETHING =
      Pattern.compile(
          "<(?:[\\w.-]+:)?(title|link|description|summary|content|encoded|guid|id)\\b[^>]*>"
              + "\\s*(?:<!\\[CDATA\\[)?\\s*[^<\\s]",
          Pattern.CASE_INSENSITIVE);
  private static final int MOST = 2_000;

  private ItemCount() {}

  /** How many readable items a document has; 0 where it is no feed. */
  static int of(byte[] bytes) {
    String text = COMMENT.matcher(new String(bytes, charset(bytes))).replaceAll("");
    if (JSON_FEED.matcher(text).find()) {
      return 1;
    }
    return ROOT.matcher(text).find() ? items(text) : 0;
  }

  private static int items(String text) {
    int count = 0;
    int open = -1;
    Matcher tag = TAG.matcher(text);
    while (tag.find() && count < MOST) {
      if (tag.group(1).isEmpty()) {
        open = tag.start();
      } else if (open >= 0) {
        count += SOMETHING.matcher(text).region(open, tag.start()).find() ? 1 : 0;
        open = -1;
      }
    }
    return count;
  }

  /** Enough to see tags by. */
  private static Charset charset(byte[] bytes) {
    boolean isWide = bytes.length > 3 && (bytes[0] == 0 || bytes[1] == 0);
    boolean isMarked = bytes.length > 1 && (bytes[0] & bytes[1] & 0xFE) == 0xFE;
    if (isWide || isMarked) {
      return bytes[0] == 0 || (bytes[0] & 0xFF) == 0xFE ? UTF_16BE : UTF_16LE;
    }
    return ISO_8859_1;
  }
}
