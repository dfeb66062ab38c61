package io.wirewatch.ingest.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a document's bytes into characters.
 *
 * <p>Order, after RFC 7303: byte order mark; the header's charset; the bytes of a first angle or
 * curly bracket; the XML declaration; UTF-8; Windows-1252. A candidate that does not fit all bytes
 * is passed over. Where a one-byte charset is claimed but the bytes are proper UTF-8, they are
 * UTF-8: no other text looks like that by chance.
 */
final class FeedCharset {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Pattern IN_HEADER =
      Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9._:+-]{2,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern IN_DECLARATION =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:+-]{2,40})[\"']");
  private static final int DECLARATION_BYTES = 512;

  private FeedCharset() {}

  /** The document's characters, without a byte order mark. */
  static String decode(byte[] bytes, Optional<String> contentType) {
    Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
    if (mark.isPresent()) {
      int start = mark.get().length();
      return new String(bytes, start, bytes.length - start, mark.get().charset());
    }
    Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
    for (Charset claimed : claims(bytes, contentType)) {
      Optional<String> text =
          isOneByte(claimed) && utf8.isPresent() ? utf8 : strictly(bytes, claimed);
      if (text.isPresent()) {
        return text.get();
      }
    }
    return utf8.orElseGet(() -> new String(bytes, WINDOWS));
  }

  private static List<Charset> claims(byte[] bytes, Optional<String> contentType) {
    List<Charset> claims = new ArrayList<>();
    contentType.flatMap(type -> named(IN_HEADER, type)).ifPresent(claims::add);
    Optional<Charset> shape = ByteOrderMark.byShape(bytes);
    shape.ifPresent(claims::add);
    declared(bytes, shape).ifPresent(claims::add);
    return claims;
  }

  private static Optional<Charset> declared(byte[] bytes, Optional<Charset> shape) {
    int length = Math.min(bytes.length, DECLARATION_BYTES);
    Charset readAs = shape.orElse(StandardCharsets.ISO_8859_1);
    Optional<Charset> declared = named(IN_DECLARATION, new String(bytes, 0, length, readAs));
    return declared.filter(charset -> shape.isEmpty() || isOneByte(charset));
  }

  private static Optional<Charset> named(Pattern where, String text) {
    Matcher matcher = where.matcher(text);
    return matcher.find() ? charset(matcher.group(1)) : Optional.empty();
  }

  private static Optional<Charset> charset(String name) {
    try {
      Charset charset = Charset.forName(name.toLowerCase(Locale.ROOT));
      boolean windowsInTruth =
          charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
      return Optional.of(windowsInTruth ? WINDOWS : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static boolean isOneByte(Charset charset) {
    return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1;
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(
                  isOneByte(charset) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
