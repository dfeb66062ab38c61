package io.wirewatch.ingest.parse.xml;

import io.wirewatch.ingest.parse.xml.OpenElements.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a document from its root element on, one event a call. Every start has its end:
 * where the document leaves one out, it comes before the next entry of the feed, with an outer end,
 * or at the end of the text. Not thread-safe.
 */
public final class XmlScanner {
  /** Deeper elements are passed over inside an entry and stop the reading outside. */
  public static final int MAX_DEPTH = 200;

  /** More stop the reading. */
  public static final int MAX_ATTRIBUTES = 200;

  private static final String CDATA = "<![CDATA[";

  /** What comes next. */
  public enum Event {
    START,
    TEXT,
    END,
    DONE
  }

  private final String text;
  private final Scope outermost;
  private final Symbols symbols = new Symbols();
  private final References references;
  private final StartTag tag;
  private final OpenElements open = new OpenElements();
  private final Lookahead cdataEnds;
  private final Lookahead commentEnds;
  private final Lookahead instructionEnds;
  private final Lookahead tagEnds;
  private @Nullable Element waiting;
  private int at;
  private int endsDue;
  private int textStart;
  private int textEnd;
  private boolean hasReferences;
  private boolean isOver;
  private boolean isCut;
  private boolean isOverLimit;
  private boolean isProper = true;

  /** A scanner that starts at the {@code <} of the root element. */
  public XmlScanner(String text, int start, Scope scope) {
    this.text = text;
    this.at = start;
    this.outermost = scope;
    this.references = new References(Declarations.before(text, start));
    this.tag = new StartTag(text, symbols, references);
    this.cdataEnds = new Lookahead(text, "]]>");
    this.commentEnds = new Lookahead(text, "-->");
    this.instructionEnds = new Lookahead(text, "?>");
    this.tagEnds = new Lookahead(text, ">");
  }

  /** Goes on to the next event. */
  public Event next() {
    if (endsDue > 0) {
      endsDue--;
      return end();
    }
    if (waiting != null) {
      return start(waiting);
    }
    while (at < text.length() && !isOver) {
      Event event = text.charAt(at) == '<' ? markup() : characters();
      if (event != null) {
        return event;
      }
    }
    return atEnd();
  }

  /** How many elements are open, the one that has just started among them. */
  public int depth() {
    return open.depth();
  }

  /** Name of the innermost open element. */
  public XmlName name() {
    return open.top().name();
  }

  /** Attributes of the innermost open element. */
  public Attributes attributes() {
    return open.top().attributes();
  }

  /** What the innermost open element inherits and says itself. */
  public Scope scope() {
    return open.top().scope();
  }

  /** The text of a {@link Event#TEXT}, references decoded. */
  public String text() {
    return hasReferences
        ? references.decoded(text, textStart, textEnd)
        : text.substring(textStart, textEnd);
  }

  /** Whether the text ended before the root element did. */
  public boolean isCut() {
    return isCut;
  }

  /** Whether the reading stopped because of depth or attributes. */
  public boolean isOverLimit() {
    return isOverLimit;
  }

  /** Whether everything so far was well-formed XML. */
  public boolean isWellFormed() {
    return isProper && !isCut && !isOverLimit && tag.isProper() && references.areProper();
  }

  static boolean isAllowed(char c) {
    return c >= 0x20
        ? !Character.isSurrogate(c) && c < 0xFFFE
        : c == '\t' || c == '\n' || c == '\r';
  }

  private Event end() {
    open.pop();
    isOver |= open.areNone();
    return Event.END;
  }

  private Event start(Element element) {
    waiting = null;
    open.push(element);
    endsDue = element.isEmpty() ? 1 : 0;
    return Event.START;
  }

  private Event atEnd() {
    if (open.areNone()) {
      return Event.DONE;
    }
    isCut = true;
    endsDue = open.depth() - 1;
    return end();
  }

  private Event characters() {
    textStart = at;
    boolean hasControls = false;
    boolean hasAmpersand = false;
    int end = at;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (c == '<') {
        break;
      }
      hasAmpersand |= c == '&';
      hasControls |= (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || c >= 0xFFFE;
      end++;
    }
    isProper &= !hasControls;
    hasReferences = hasAmpersand;
    textEnd = end;
    at = end;
    return Event.TEXT;
  }

  private @Nullable Event markup() {
    char c = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (c == '/') {
      return endTag();
    }
    if (c == '!' || c == '?') {
      return declaration(c);
    }
    if (Character.isLetter(c) || c == '_' || c == ':') {
      return startTag();
    }
    isProper = false;
    literal(at, at + 1);
    at++;
    return Event.TEXT;
  }

  private void literal(int start, int end) {
    hasReferences = false;
    textStart = start;
    textEnd = end;
  }

  private @Nullable Event declaration(char mark) {
    if (text.startsWith(CDATA, at)) {
      int start = at + CDATA.length();
      literal(start, cdataEnds.from(start));
      at = cdataEnds.behind(start);
      return Event.TEXT;
    }
    Lookahead close =
        mark == '?' ? instructionEnds : text.startsWith("<!--", at) ? commentEnds : tagEnds;
    at = close.behind(at + 2);
    return null;
  }

  private @Nullable Event endTag() {
    int start = at + 2;
    int end = start;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    at = end;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    boolean isClosed = at < text.length() && text.charAt(at) == '>';
    isProper &= isClosed;
    at += isClosed ? 1 : 0;
    return close(symbols.of(text, start, end));
  }

  private @Nullable Event close(String name) {
    int ended = open.endedBy(name);
    isProper &= ended == 1;
    int closed = ended > 0 ? ended : open.endedByAnyCase(name);
    if (closed == 0) {
      return null;
    }
    endsDue = closed - 1;
    return end();
  }

  private @Nullable Event startTag() {
    int end = at + 1;
    while (end < text.length() && isNamePart(text.charAt(end)) && text.charAt(end) != '/') {
      end++;
    }
    String written = symbols.of(text, at + 1, end);
    at = tag.read(end);
    if (tag.names().size() > MAX_ATTRIBUTES) {
      return stop();
    }
    return begin(element(written));
  }

  private static boolean isNamePart(char c) {
    return c > ' ' && c != '<' && c != '>';
  }

  private @Nullable Event begin(Element element) {
    int ended = element.name().isItem() ? open.endedByEntry(element.name()) : 0;
    if (ended > 0) {
      isProper = false;
      waiting = element;
      endsDue = ended - 1;
      return end();
    }
    if (open.depth() < MAX_DEPTH) {
      return start(element);
    }
    isProper = false;
    return open.isEntryOpen() ? null : stop();
  }

  private Event stop() {
    isOverLimit = true;
    isOver = true;
    return atEnd();
  }

  private Element element(String written) {
    Element parent = open.areNone() ? null : open.top();
    Namespaces outer = parent == null ? Namespaces.none() : parent.namespaces();
    Scope scope = parent == null ? outermost : parent.scope();
    if (tag.names().isEmpty()) {
      XmlName name = outer.element(written);
      isProper &= name.isDeclared();
      return new Element(name, Attributes.NONE, scope, outer, tag.isEmpty());
    }
    Namespaces namespaces = declared(outer);
    Attributes attributes = attributes(namespaces);
    XmlName name = namespaces.element(written);
    isProper &= name.isDeclared() && attributes.areDeclared();
    return new Element(name, attributes, scope.within(attributes), namespaces, tag.isEmpty());
  }

  private Attributes attributes(Namespaces namespaces) {
    List<XmlName> names = new ArrayList<>(tag.names().size());
    for (String written : tag.names()) {
      names.add(namespaces.attribute(written));
    }
    return new Attributes(names, tag.values());
  }

  private Namespaces declared(Namespaces outer) {
    Map<String, String> inner = Map.of();
    for (int i = 0; i < tag.names().size(); i++) {
      String name = tag.names().get(i);
      if (name.regionMatches(true, 0, "xmlns", 0, 5)
          && (name.length() == 5 || name.charAt(5) == ':')) {
        inner = inner.isEmpty() ? new HashMap<>() : inner;
        inner.put(name.length() == 5 ? "" : name.substring(6), tag.values().get(i));
      }
    }
    return inner.isEmpty() ? outer : outer.with(inner);
  }
}
