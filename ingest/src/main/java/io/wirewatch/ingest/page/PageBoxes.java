package io.wirewatch.ingest.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Turns a parsed page into boxes, leaving out what no reader reads. For one page. */
final class PageBoxes implements NodeFilter {
  private static final Set<String> UNREAD =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "button",
          "select",
          "textarea",
          "input",
          "nav",
          "dialog",
          "head",
          "map",
          "datalist");
  private static final Set<String> BY_THE_WAY =
      Set.of("a", "b", "i", "em", "strong", "img", "source", "path", "input", "option");
  private static final Set<String> BLOCKS_BY_HABIT =
      Set.of("td", "th", "label", "center", "figcaption");

  private final Signature signature;
  private final HeadFacts head;
  private final Hints hints;
  private final Box root = new Box("html", Hint.NONE, null);
  private final StringBuilder line = new StringBuilder();
  private final Deque<Integer> opened = new ArrayDeque<>();
  private Box open = root;
  private int linked;
  private int links;
  private int breaks;

  private PageBoxes(Signature signature, HeadFacts head, Hints hints) {
    this.hints = hints;
    this.signature = signature;
    this.head = head;
  }

  /** The page as one box, complete with measures. */
  static Box of(Element page, Signature signature, HeadFacts head, Hints hints) {
    PageBoxes boxes = new PageBoxes(signature, head, hints);
    page.filter(boxes);
    boxes.endLine();
    boxes.root.close();
    return boxes.root;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
    } else if (node instanceof Element element) {
      String tag = element.normalName();
      Hint named = speaks(element, tag) ? look(element) : Hint.NONE;
      if (UNREAD.contains(tag)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (tag.equals("br")) {
        br();
      } else if (tag.equals("img") || tag.equals("picture")) {
        picture(element);
      } else if (named == Hint.ASIDE || isBlock(element)) {
        endLine();
        open = new Box(tag, hint(named, tag), open);
        opened.push(depth);
      } else if (tag.equals("a")) {
        links++;
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String tag = element.normalName();
      if (!opened.isEmpty() && opened.peek() == depth) {
        opened.pop();
        endLine();
        Box done = open;
        open = done.parent().orElse(root);
        done.close();
        if (!done.parts().isEmpty()) {
          open.add(done);
        }
      } else if (tag.equals("a")) {
        links--;
      }
    }
    return FilterResult.CONTINUE;
  }

  private static Hint hint(Hint named, String tag) {
    return switch (tag) {
      case "footer", "aside", "figure", "figcaption", "form", "menu" -> Hint.ASIDE;
      case "article", "main" ->
          named == Hint.ASIDE ? Hint.ARTICLE : named == Hint.NONE ? Hint.ARTICLE : named;
      case "body", "html" -> Hint.NONE;
      default -> named;
    };
  }

  private void picture(Element image) {
    if (!image.className().contains("emoji") && !image.className().contains("smiley")) {
      open.addPicture();
    }
  }

  /** Links and words set off are many, and what they are named seldom tells anything. */
  private static boolean speaks(Element element, String tag) {
    return element.attributesSize() > 0
        && (!BY_THE_WAY.contains(tag) || element.attributes().get("rel").equals("author"));
  }

  private Hint look(Element element) {
    head.see(element);
    Traits traits = Traits.of(element, hints);
    signature.see(element, traits);
    return traits.hint();
  }

  private static boolean isBlock(Element element) {
    return element.tag().isBlock()
        || BLOCKS_BY_HABIT.contains(element.normalName())
        || element.normalName().indexOf('-') > 0;
  }

  private void br() {
    breaks++;
    if (breaks >= 2) {
      endLine();
    } else {
      append(" ");
    }
  }

  private void append(String text) {
    int before = line.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        line.append(c);
        breaks = 0;
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    if (links > 0) {
      linked += line.length() - before;
    }
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || (c >= 0x80 && Character.isSpaceChar(c));
  }

  private void endLine() {
    breaks = 0;
    if (!line.isEmpty()) {
      String text = line.toString().strip();
      if (!text.isEmpty()) {
        open.add(Line.of(text, linked));
      }
      line.setLength(0);
      linked = 0;
    }
  }
}
