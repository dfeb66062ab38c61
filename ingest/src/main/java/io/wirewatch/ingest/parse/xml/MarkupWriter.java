package io.wirewatch.ingest.parse.xml;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes the content of one element: its text, or, from the first element in it on, markup written
 * out again, without prefixes and with links that do not depend on where they stood.
 */
public final class MarkupWriter {
  private static final Set<String> VOID =
      Set.of("br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source");
  private static final List<String> LINKS = List.of("href", "src", "cite", "longdesc", "action");
  private static final int LONGEST = 1_000_000;

  /** What an element says its content is. */
  public enum Kind {
    /** Nothing: text, unless there are elements in it. */
    UNSAID,
    /** Escaped markup; where there are elements as well, its text is markup all the same. */
    HTML,
    /** Markup, whose text means itself. */
    XHTML
  }

  private final XmlScanner scanner;
  private final StringBuilder out = new StringBuilder();
  private final Kind kind;
  private final URI base;
  private boolean hasElements;

  /**
   * For the element that has just started.
   *
   * @param kind of the element
   */
  public MarkupWriter(XmlScanner scanner, Kind kind) {
    this.scanner = scanner;
    this.kind = kind;
    this.base = scanner.scope().base();
  }

  /** Whether there were elements in it. */
  public boolean hasElements() {
    return hasElements;
  }

  /** Goes to the element's end; what is beyond a million characters is left out. */
  public String read() {
    int depth = scanner.depth();
    java.util.ArrayDeque<String> names = new java.util.ArrayDeque<>();
    while (scanner.depth() >= depth) {
      switch (scanner.next()) {
        case TEXT -> text(scanner.text());
        case START -> {
          hasElements = true;
          names.push(tagName());
          start(names.element());
        }
        case END -> {
          if (!names.isEmpty()) {
            end(names.pop());
          }
        }
        case DONE -> {
          return out.toString();
        }
      }
    }
    return out.toString();
  }

  private String tagName() {
    return scanner.name().local().toLowerCase(Locale.ROOT);
  }

  private void text(String text) {
    if (out.length() > LONGEST) {
      return;
    }
    if (kind == Kind.XHTML || (kind == Kind.UNSAID && hasElements)) {
      escape(text);
    } else {
      out.append(text);
    }
  }

  private void start(String name) {
    if (out.length() > LONGEST) {
      return;
    }
    out.append('<').append(name);
    Attributes attributes = scanner.attributes();
    for (int i = 0; i < attributes.size(); i++) {
      String key = attributes.name(i).local().toLowerCase(Locale.ROOT);
      if (!attributes.name(i).written().startsWith("xml")) {
        out.append(' ').append(key).append("=\"");
        escape(link(key, attributes.value(i)));
        out.append('"');
      }
    }
    out.append('>');
  }

  private String link(String key, String value) {
    URI here = scanner.scope().base();
    return LINKS.contains(key) && !here.equals(base)
        ? Addresses.resolved(here, value).orElse(value)
        : value;
  }

  private void end(String name) {
    if (!VOID.contains(name)) {
      out.append("</").append(name).append('>');
    }
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
  }
}
