package io.wirewatch.ingest.parse;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** One item out of a tree that jsoup made of it, by the names of its fields alone. */
final class LenientItem {
  private static final Set<String> FOREIGN =
      Set.of("media", "itunes", "georss", "app", "thr", "googleplay");

  private final RawItem item;

  private LenientItem(RawItem item) {
    this.item = item;
  }

  /** The item whose tree has it as first element. */
  static FeedItem read(Element tree, URI base) {
    RawItem item = new RawItem(base);
    Element root = tree.firstElementChild();
    if (root != null) {
      LenientItem reader = new LenientItem(item);
      root.children().forEach(reader::field);
      item.link(root.attr("href")).link(root.attr("rdf:about")).language(root.attr("xml:lang"));
      FeedDates.parse(root.attr("lastmod")).ifPresent(item::updated);
    }
    return item.item();
  }

  private void field(Element field) {
    String name = field.tagName().toLowerCase(Locale.ROOT);
    int colon = name.indexOf(':');
    if (colon > 0 && FOREIGN.contains(name.substring(0, colon))) {
      return;
    }
    switch (name.substring(colon + 1)) {
      case "title" -> item.title(value(field), markup(field));
      case "link" -> link(field);
      case "guid" -> guid(field);
      case "id", "identifier" -> item.guid(field.wholeText());
      case "description", "summary", "content", "encoded", "body", "abstract" ->
          item.text(value(field), markup(field));
      case "author", "creator" -> author(field);
      case "category", "subject" -> category(field);
      case "language" -> item.language(field.text());
      default -> date(name.substring(colon + 1), field.text());
    }
  }

  private void date(String name, String text) {
    switch (name) {
      case "pubdate", "published", "issued", "created", "date" ->
          FeedDates.parse(text).ifPresent(item::published);
      case "updated", "modified" -> FeedDates.parse(text).ifPresent(item::updated);
      default -> {
        // A field we do not read.
      }
    }
  }

  private void link(Element field) {
    String relation = field.attr("rel");
    if (relation.isEmpty() || relation.equals("alternate")) {
      item.link(field.attr("href").isBlank() ? field.wholeText() : field.attr("href"));
    }
  }

  private void guid(Element field) {
    item.guid(field.wholeText());
    if (!field.attr("isPermaLink").equals("false") && Links.isWeb(field.wholeText().strip())) {
      item.link(field.wholeText());
    }
  }

  private void author(Element field) {
    Element name = field.getElementsByTag("name").first();
    item.author(name == null ? field.wholeText() : name.wholeText());
  }

  private void category(Element field) {
    item.category(field.attr("term").isBlank() ? field.wholeText() : field.attr("term"));
  }

  /** Markup that nobody escaped has become elements: it is given back as markup. */
  private static String value(Element field) {
    return field.childrenSize() > 0 ? field.html() : field.wholeText();
  }

  private static Markup markup(Element field) {
    if (field.childrenSize() > 0) {
      return Markup.HTML;
    }
    return switch (field.attr("type")) {
      case "text" -> Markup.NONE;
      case "html", "xhtml", "text/html", "application/xhtml+xml" -> Markup.HTML;
      default -> Markup.PERHAPS;
    };
  }
}
