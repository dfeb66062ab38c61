package io.wirewatch.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.output.XMLOutputter;

/**
 * Leaves in a feed's tree only what we read, so that one bad side field (an hour to skip, a cloud's
 * port, an enclosure's length) cannot cost the whole feed; writes dates in the one form every
 * parser knows; drops items beyond the limit.
 */
final class FeedTidy {
  private static final Set<String> OF_FEED =
      Set.of(
          "title",
          "link",
          "description",
          "language",
          "item",
          "entry",
          "items",
          "id",
          "updated",
          "author");
  private static final Set<String> OF_ROOT =
      Set.of("channel", "title", "link", "item", "entry", "id", "updated", "author");
  private static final Set<String> OF_ITEM =
      Set.of(
          "title",
          "link",
          "guid",
          "description",
          "encoded",
          "author",
          "creator",
          "category",
          "subject",
          "language",
          "content",
          "summary",
          "id",
          "pubdate",
          "date",
          "published",
          "updated",
          "modified",
          "issued",
          "created");
  private static final Set<String> DATES =
      Set.of("pubdate", "date", "published", "updated", "modified", "issued", "created");
  private static final Set<String> FOREIGN =
      Set.of("media", "itunes", "georss", "app", "thr", "googleplay");

  private FeedTidy() {}

  /** Tidies the document in place. */
  static Tidied tidy(Document document) {
    Element root = document.getRootElement();
    if (isNamed(root, "rss")) {
      root.setAttribute("version", "2.0");
    }
    List<Element> items = new ArrayList<>();
    for (Element child : List.copyOf(root.getChildren())) {
      if (isNamed(child, "channel")) {
        tidyFeed(child, OF_FEED, items);
      }
    }
    tidyFeed(root, OF_ROOT, items);
    int beyond = dropBeyondLimit(items);
    items.stream().limit(FeedParser.MAX_ITEMS).forEach(FeedTidy::tidyItem);
    return new Tidied(items.size() - beyond, beyond);
  }

  /**
   * What a tidied document holds.
   *
   * @param items how many a parser should find
   * @param beyondLimit how many were dropped
   */
  record Tidied(int items, int beyondLimit) {}

  private static void tidyFeed(Element parent, Set<String> names, List<Element> items) {
    parent.getChildren().stream().filter(FeedTidy::isItem).forEach(items::add);
    keepOnly(parent, names);
  }

  private static int dropBeyondLimit(List<Element> items) {
    int beyond = Math.max(0, items.size() - FeedParser.MAX_ITEMS);
    for (int i = items.size() - 1; i >= FeedParser.MAX_ITEMS; i--) {
      items.get(i).detach();
    }
    return beyond;
  }

  private static void tidyItem(Element item) {
    keepOnly(item, OF_ITEM);
    if (isNamed(item, "item")) {
      item.getChildren().forEach(FeedTidy::escapeMarkup);
    }
    for (Element field : List.copyOf(item.getChildren())) {
      if (DATES.contains(name(field))) {
        FeedDates.parse(field.getValue())
            .ifPresentOrElse(date -> field.setText(date.toString()), field::detach);
      }
    }
  }

  /** RSS knows no elements inside a field: where markup was left unescaped, it is text again. */
  private static void escapeMarkup(Element field) {
    if (!field.getChildren().isEmpty()) {
      field.setText(new XMLOutputter().outputElementContentString(field));
    }
  }

  private static void keepOnly(Element parent, Set<String> names) {
    List<Element> children = List.copyOf(parent.getChildren());
    for (int i = children.size() - 1; i >= 0; i--) {
      Element child = children.get(i);
      if (!names.contains(name(child)) || FOREIGN.contains(child.getNamespacePrefix())) {
        child.detach();
      }
    }
  }

  private static boolean isItem(Element element) {
    return isNamed(element, "item") || isNamed(element, "entry");
  }

  private static boolean isNamed(Element element, String name) {
    return name(element).equals(name);
  }

  private static String name(Element element) {
    return element.getName().toLowerCase(Locale.ROOT);
  }
}
