package io.wirewatch.ingest.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads elements that say what something is about. */
final class CategoryField {
  private static final int LONGEST = 200;
  private static final int MOST = 50;

  private CategoryField() {}

  /** The categories of the element that has just started: iTunes puts one inside of another. */
  static List<Category> read(XmlField field) {
    List<Category> all = new ArrayList<>();
    read(field, all);
    return all;
  }

  private static void read(XmlField field, List<Category> all) {
    Optional<String> term = field.attribute("term").or(() -> field.attribute("text"));
    Optional<String> scheme =
        field
            .attribute("scheme")
            .or(() -> field.attribute("domain"))
            .or(() -> vocabulary(field.key()));
    Optional<String> label = field.attribute("label");
    List<Category> inner = new ArrayList<>();
    Optional<String> written = field.mixed(child -> inside(child, inner));
    term.or(() -> written)
        .or(() -> label)
        .flatMap(one -> of(one, scheme, label))
        .ifPresent(all::add);
    all.addAll(inner);
  }

  private static boolean inside(XmlField child, List<Category> all) {
    boolean isCategory = child.key().endsWith("category");
    if (isCategory && all.size() < MOST) {
      read(child, all);
    }
    return isCategory;
  }

  /** Each of the words that the element names with commas between them. */
  static List<Category> list(XmlField field) {
    Optional<String> scheme = vocabulary(field.key());
    return Arrays.stream(field.characters().orElse("").split(",", MOST))
        .flatMap(word -> of(word, scheme, Optional.empty()).stream())
        .toList();
  }

  private static Optional<String> vocabulary(String key) {
    return switch (key) {
      case "itunes:category", "itunes:keywords" -> Optional.of("http://www.itunes.com/");
      case "media:category" -> Optional.of("http://search.yahoo.com/mrss/category_schema");
      default -> Optional.empty();
    };
  }

  static Optional<Category> of(String term, Optional<String> scheme, Optional<String> label) {
    String line = PlainText.title(term, Markup.PERHAPS);
    return line.isEmpty()
        ? Optional.empty()
        : Optional.of(new Category(Characters.cut(line, LONGEST), scheme, label));
  }
}
