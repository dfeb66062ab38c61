package io.wirewatch.ingest.page;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * What an element's attributes say, read in one pass: most elements have two or three, and asking
 * for each of a dozen would cost more than all the rest.
 */
final class Traits {
  private static final Set<String> ASIDE_ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "search",
          "dialog",
          "alertdialog",
          "alert",
          "menu",
          "menubar",
          "toolbar",
          "button",
          "tablist",
          "form");

  private final Hint hint;
  private final boolean isAuthor;
  private final boolean isPublished;

  private Traits(Hint hint, boolean isAuthor, boolean isPublished) {
    this.hint = hint;
    this.isAuthor = isAuthor;
    this.isPublished = isPublished;
  }

  static Traits of(Element element, Hints hints) {
    Hint hint = Hint.NONE;
    boolean author = false;
    boolean published = false;
    for (Attribute attribute : element.attributes()) {
      String value = attribute.getValue();
      switch (attribute.getKey()) {
        case "class", "id" -> {
          Hints.Names names = hints.names(value);
          hint = stronger(hint, names.hint());
          author |= names.signs();
        }
        case "role" -> hint = ASIDE_ROLES.contains(value) ? Hint.ASIDE : hint;
        case "style" -> hint = isUndisplayed(value) ? Hint.ASIDE : hint;
        case "hidden" -> hint = Hint.ASIDE;
        case "aria-hidden" -> hint = value.equals("true") ? Hint.ASIDE : hint;
        case "rel" -> author |= value.equals("author");
        case "pubdate" -> published = true;
        case "itemprop" -> {
          String property = value.toLowerCase(Locale.ROOT);
          hint = property.contains("articlebody") ? stronger(hint, Hint.BODY) : hint;
          author |= property.contains("author");
          published |= property.equals("datepublished");
        }
        default -> {}
      }
    }
    return new Traits(hint, author, published);
  }

  Hint hint() {
    return hint;
  }

  /** Whether it names who wrote the article, or holds what does. */
  boolean isAuthor() {
    return isAuthor;
  }

  /** Whether it says when the article was published. */
  boolean isPublished() {
    return isPublished;
  }

  private static Hint stronger(Hint one, Hint other) {
    if (one == Hint.ASIDE || other == Hint.NONE) {
      return one;
    }
    return other;
  }

  private static boolean isUndisplayed(String style) {
    String plain = style.isEmpty() ? "" : style.replace(" ", "").toLowerCase(Locale.ROOT);
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }
}
