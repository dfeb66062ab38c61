package io.wirewatch.ingest.parse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The blocks that are open at one place of simple HTML, by the rules of the HTML standard,
 * 13.2.6.4.7, as far as they decide where a line ends.
 */
final class QuickBlocks {
  private static final int MOST_OPEN = 30;

  /** What a tag does to lines. */
  private enum Kind {
    INLINE,
    IMAGE,
    BREAK,
    RULE,
    PARAGRAPH,
    HEADING,
    ITEM,
    LIST,
    BLOCK
  }

  private static final Map<String, Kind> KINDS = kinds();

  private final StringBuilder out;
  private final String[] names = new String[MOST_OPEN];
  private final Kind[] kinds = new Kind[MOST_OPEN];
  private int open;
  private int inline;

  QuickBlocks(StringBuilder out) {
    this.out = out;
  }

  private static Map<String, Kind> kinds() {
    Map<String, Kind> all = new HashMap<>();
    put(all, Kind.INLINE, "a b i em strong u s small big span font code sub sup cite abbr q mark");
    put(all, Kind.IMAGE, "img wbr");
    put(all, Kind.BREAK, "br");
    put(all, Kind.RULE, "hr");
    put(all, Kind.PARAGRAPH, "p");
    put(all, Kind.HEADING, "h1 h2 h3 h4 h5 h6");
    put(all, Kind.ITEM, "li");
    put(all, Kind.LIST, "ul ol");
    put(all, Kind.BLOCK, "div blockquote section article figure figcaption");
    return Map.copyOf(all);
  }

  private static void put(Map<String, Kind> all, Kind kind, String names) {
    for (String name : names.split(" ", -1)) {
      all.put(name, kind);
      all.put(name.toUpperCase(Locale.ROOT), kind);
    }
  }

  /** Takes a start tag; false where a parser must tell what it does. */
  boolean start(String name, boolean isEmptyTag) {
    Kind kind = KINDS.get(name);
    if (kind == null || open == MOST_OPEN || inline == MOST_OPEN) {
      return false;
    }
    switch (kind) {
      case IMAGE -> {
        return true;
      }
      case BREAK -> {
        out.append('\n');
        return true;
      }
      case RULE -> {
        closeParagraph();
        out.append('\n');
        return true;
      }
      case INLINE -> inline++;
      default -> block(name, kind);
    }
    return !isEmptyTag;
  }

  /** Takes an end tag; false where a parser must tell what it does. */
  boolean end(String name) {
    Kind kind = KINDS.get(name);
    if (kind == null) {
      return false;
    }
    switch (kind) {
      case IMAGE, BREAK, RULE -> {
        return false;
      }
      case INLINE -> inline = Math.max(0, inline - 1);
      case PARAGRAPH -> {
        out.append('\n');
        closeParagraph();
      }
      default -> closeTo(ended(name, kind));
    }
    return true;
  }

  private void block(String name, Kind kind) {
    if (kind == Kind.ITEM) {
      closeTo(itemBefore());
    }
    closeParagraph();
    if (kind == Kind.HEADING && open > 0 && kinds[open - 1] == Kind.HEADING) {
      closeTo(open - 1);
    }
    names[open] = name;
    kinds[open] = kind;
    open++;
    out.append('\n');
  }

  /** The item that ends where another starts; the number of open blocks where there is none. */
  private int itemBefore() {
    for (int i = open - 1; i >= 0; i--) {
      if (kinds[i] == Kind.ITEM) {
        return i;
      }
      boolean isPassed = kinds[i] == Kind.PARAGRAPH || names[i].equalsIgnoreCase("div");
      if (!isPassed) {
        return open;
      }
    }
    return open;
  }

  private int ended(String name, Kind kind) {
    for (int i = open - 1; i >= 0; i--) {
      boolean isIt = kind == Kind.HEADING ? kinds[i] == kind : names[i].equalsIgnoreCase(name);
      if (isIt) {
        return i;
      }
      if (kind == Kind.ITEM && kinds[i] == Kind.LIST) {
        return open;
      }
    }
    return open;
  }

  private void closeParagraph() {
    for (int i = open - 1; i >= 0; i--) {
      if (kinds[i] == Kind.PARAGRAPH) {
        closeTo(i);
        return;
      }
    }
  }

  private void closeTo(int depth) {
    if (open > depth) {
      open = depth;
      out.append('\n');
    }
  }
}
