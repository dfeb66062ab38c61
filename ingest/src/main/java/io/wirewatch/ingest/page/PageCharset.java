package io.wirewatch.ingest.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which charset a page is in: UTF-8 where its bytes are proper UTF-8, whatever it claims, since no
 * other text looks like that by chance; else the header's; else the page's own bytes decide.
 */
final class PageCharset {
  private static final Pattern IN_HEADER =
      Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9._:+-]{2,40})", Pattern.CASE_INSENSITIVE);
  private static final char REPLACEMENT = '\uFFFD';
  private static final int MARK_BYTES = 4;

  private PageCharset() {}

  /** The page's characters where its bytes are proper UTF-8. */
  static Optional<String> utf8(byte[] html, Optional<String> contentType) {
    boolean sevenBit = claimed(contentType).filter(name -> name.startsWith("iso-2022")).isPresent();
    if (sevenBit || hasMark(html)) {
      return Optional.empty();
    }
    String text = new String(html, StandardCharsets.UTF_8);
    return text.indexOf(REPLACEMENT) < 0 || isUtf8(html) ? Optional.of(text) : Optional.empty();
  }

  /** What the header says, where that is a charset; empty lets the page's own bytes decide. */
  static Optional<String> claimed(Optional<String> contentType) {
    return contentType.flatMap(PageCharset::named);
  }

  private static Optional<String> named(String contentType) {
    Matcher matcher = IN_HEADER.matcher(contentType);
    try {
      return matcher.find() && Charset.isSupported(matcher.group(1))
          ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT))
          : Optional.empty();
    } catch (IllegalCharsetNameException e) {
      return Optional.empty();
    }
  }

  private static boolean hasMark(byte[] html) {
    return html.length >= MARK_BYTES
        && ((html[0] == (byte) 0xFE && html[1] == (byte) 0xFF)
            || (html[0] == (byte) 0xFF && html[1] == (byte) 0xFE)
            || html[0] == 0
            || html[1] == 0);
  }

  /** Whether a replacement character stands there in truth; seldom needed, and slow. */
  private static boolean isUtf8(byte[] html) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(html));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
