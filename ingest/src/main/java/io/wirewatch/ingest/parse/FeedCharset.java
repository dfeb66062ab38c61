package io.wirewatch.ingest.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
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
 * curly bracket; the XML declaration; UTF-8, also with a few stray bytes; Windows-1252. A candidate
 * that does not fit all bytes is passed over. Where a one-byte charset is claimed but the bytes are
 * proper UTF-8, they are UTF-8: no other text looks like that by chance.
 */
final class FeedCharset {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Charset CHINESE = Charset.forName("GB18030");
  private static final Pattern IN_HEADER =
      Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9._:+-]{2,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern IN_DECLARATION =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:+-]{2,40})[\"']");
  private static final int DECLARATION_BYTES = 512;

  /**
   * A document's characters.
   *
   * @param text without a byte order mark
   * @param charset name of the charset they were written in
   * @param isOtherThanDeclared whether the document or its header names another, or an unknown one
   */
  record Decoded(String text, String charset, boolean isOtherThanDeclared) {}

  private record Claim(String name, Optional<Charset> charset) {
    static Claim of(String name) {
      return new Claim(name.toUpperCase(Locale.ROOT), known(name));
    }

    /** What the bytes are read as: the larger charsets that are often meant. */
    Charset readAs() {
      Charset claimed = charset.orElse(UTF_8);
      if (claimed.equals(ISO_8859_1) || claimed.equals(US_ASCII)) {
        return WINDOWS;
      }
      return claimed.name().matches("GB2312|GBK") ? CHINESE : claimed;
    }

    String shown() {
      Charset claimed = charset.orElse(UTF_8);
      return readAs().equals(CHINESE) ? CHINESE.name() : claimed.name();
    }
  }

  private FeedCharset() {}

  /** The document's characters. */
  static Decoded decode(byte[] bytes, Optional<String> contentType) {
    Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
    if (mark.isPresent()) {
      return marked(bytes, mark.get());
    }
    if (isPlainText(bytes, contentType)) {
      return new Decoded(new String(bytes, US_ASCII), US_ASCII.name(), false);
    }
    Optional<String> utf8 = strictly(bytes, UTF_8);
    boolean isPassedOver = false;
    for (Claim claim : claims(bytes, contentType)) {
      Optional<String> text = claimed(bytes, claim, utf8);
      if (text.isPresent()) {
        return new Decoded(text.get(), claim.shown(), isPassedOver);
      }
      isPassedOver = true;
    }
    boolean isOther = isPassedOver;
    return utf8.map(text -> new Decoded(text, UTF_8.name(), isOther))
        .orElseGet(() -> guessed(bytes));
  }

  private static Decoded marked(byte[] bytes, ByteOrderMark mark) {
    int start = mark.length();
    String text = new String(bytes, start, bytes.length - start, mark.charset());
    return new Decoded(text, mark.charset().name(), text.indexOf('\uFFFD') >= 0);
  }

  /** Empty where the claim is wrong. */
  private static Optional<String> claimed(byte[] bytes, Claim claim, Optional<String> utf8) {
    if (claim.charset().isEmpty()) {
      return Optional.empty();
    }
    Charset charset = claim.readAs();
    if (charset.equals(UTF_8)) {
      return utf8;
    }
    if (utf8.isEmpty() || !isOneByte(charset)) {
      return strictly(bytes, charset);
    }
    return isAscii(utf8.get(), bytes) ? utf8 : Optional.empty();
  }

  private static boolean isAscii(String text, byte[] bytes) {
    return text.length() == bytes.length;
  }

  /** RFC 3023: what is served as text, and says no charset there, is US-ASCII if it can be. */
  private static boolean isPlainText(byte[] bytes, Optional<String> contentType) {
    boolean isText =
        contentType
            .filter(type -> type.regionMatches(true, 0, "text/", 0, 5))
            .filter(type -> !IN_HEADER.matcher(type).find())
            .isPresent();
    if (!isText) {
      return false;
    }
    for (byte one : bytes) {
      if (one <= 0) {
        return false;
      }
    }
    return true;
  }

  /** A stray byte or two in UTF-8 must not make all its other letters wrong. */
  private static Decoded guessed(byte[] bytes) {
    Charset charset = isMostlyUtf8(bytes) ? UTF_8 : WINDOWS;
    return new Decoded(new String(bytes, charset), charset.name(), true);
  }

  private static boolean isMostlyUtf8(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    long strays = text.chars().filter(c -> c == '\uFFFD').count();
    long letters = text.codePoints().filter(c -> c >= 0x80 && c != 0xFFFD).count();
    return letters > 2 * strays;
  }

  private static List<Claim> claims(byte[] bytes, Optional<String> contentType) {
    List<Claim> claims = new ArrayList<>();
    contentType.flatMap(type -> named(IN_HEADER, type)).ifPresent(claims::add);
    Optional<Charset> shape = ByteOrderMark.byShape(bytes);
    Optional<Claim> declared = declared(bytes, shape);
    boolean onlyDeclarationTells = shape.filter(FeedCharset::isOneByte).isPresent();
    if (onlyDeclarationTells) {
      declared.ifPresent(claims::add);
    }
    shape.ifPresent(charset -> claims.add(new Claim(charset.name(), shape)));
    declared.ifPresent(claims::add);
    return claims;
  }

  private static Optional<Claim> declared(byte[] bytes, Optional<Charset> shape) {
    int length = Math.min(bytes.length, DECLARATION_BYTES);
    Charset readAs = shape.orElse(ISO_8859_1);
    Optional<Claim> declared = named(IN_DECLARATION, new String(bytes, 0, length, readAs));
    return declared.filter(
        claim -> shape.isEmpty() || claim.charset().filter(FeedCharset::isOneByte).isPresent());
  }

  private static Optional<Claim> named(Pattern where, String text) {
    Matcher matcher = where.matcher(text);
    return matcher.find() ? Optional.of(Claim.of(matcher.group(1))) : Optional.empty();
  }

  private static Optional<Charset> known(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static boolean isOneByte(Charset charset) {
    return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1;
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    if (charset.equals(UTF_8)) {
      String text = new String(bytes, UTF_8);
      if (text.indexOf('\uFFFD') < 0) {
        return Optional.of(text);
      }
    }
    return decoded(bytes, charset);
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
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
