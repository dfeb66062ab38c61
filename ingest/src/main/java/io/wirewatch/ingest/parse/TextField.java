package io.wirewatch.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.ingest.parse.xml.MarkupWriter;
import io.wirewatch.ingest.parse.xml.MarkupWriter.Kind;
import io.wirewatch.ingest.parse.xml.Scope;
import io.wirewatch.ingest.parse.xml.XmlScanner;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Reads an element as text, by its {@code type} and {@code mode}, as RFC 4287 and Atom 0.3 say. */
final class TextField {
  private TextField() {}

  /**
   * The text of the element that has just started, stripped; empty where there is none.
   *
   * @param unsaid what it is where the element does not say
   */
  static Optional<MarkedText> read(XmlScanner scanner, Markup unsaid) {
    String type = scanner.attributes().filled("type").orElse("").toLowerCase(Locale.ROOT);
    String mode = scanner.attributes().filled("mode").orElse("").toLowerCase(Locale.ROOT);
    Scope scope = scanner.scope();
    boolean isXml = isXml(type) && !mode.equals("escaped");
    boolean isHtml = type.equals("html") || type.equals("text/html");
    MarkupWriter.Kind kind = isHtml ? Kind.HTML : isXml ? Kind.XHTML : Kind.UNSAID;
    MarkupWriter writer = new MarkupWriter(scanner, kind);
    String written = writer.read();
    boolean hasElements = writer.hasElements();
    String value = isEncoded(type, mode, hasElements) ? decoded(written) : written;
    if (value.isBlank()) {
      return Optional.empty();
    }
    Markup markup = hasElements || isXml ? Markup.XHTML : markup(type, unsaid);
    return Optional.of(new MarkedText(value.strip(), markup, scope.language(), scope.base()));
  }

  private static Markup markup(String type, Markup unsaid) {
    return switch (type) {
      case "" -> unsaid;
      case "text", "plain", "text/plain" -> Markup.NONE;
      case "html", "text/html", "xhtml", "application/xhtml+xml" -> Markup.HTML;
      default -> Markup.PERHAPS;
    };
  }

  private static boolean isXml(String type) {
    return type.equals("xhtml") || type.endsWith("+xml") || type.endsWith("/xml");
  }

  private static boolean isEncoded(String type, String mode, boolean hasElements) {
    return !hasElements && (mode.equals("base64") || (isBinary(type) && mode.isEmpty()));
  }

  private static boolean isBinary(String type) {
    return type.startsWith("image/")
        || type.startsWith("audio/")
        || type.startsWith("video/")
        || type.equals("application/octet-stream");
  }

  private static String decoded(String text) {
    try {
      return new String(Base64.getMimeDecoder().decode(text.strip()), UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
