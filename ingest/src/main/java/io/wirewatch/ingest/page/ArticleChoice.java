package io.wirewatch.ingest.page;

import java.util.Optional;
import java.util.Set;

/** Finds the box that is the article: the one whose own paragraphs weigh most. */
final class ArticleChoice {
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "li", "pre", "td", "th", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6");
  private static final int LEVELS = 4;

  private final Box page;
  private Box best;
  private double bestWeight;

  private ArticleChoice(Box page) {
    this.page = page;
    this.best = page;
  }

  /** The article's box; empty where the page holds no running text. */
  static Optional<Box> of(Box page) {
    ArticleChoice choice = new ArticleChoice(page);
    choice.score(page);
    choice.weigh(page);
    return choice.bestWeight > 0 ? Optional.of(choice.widened()) : Optional.empty();
  }

  static boolean isAside(Box box, Box page) {
    return box.hint() == Hint.ASIDE
        && box.prose() * 10 < page.prose() * 7
        && box.whole() * 10 < page.prose() * 3;
  }

  private void score(Box box) {
    for (Part part : box.parts()) {
      if (part instanceof Line line) {
        reward(box, line);
      } else if (part instanceof Box inner && !isAside(inner, page)) {
        score(inner);
      }
    }
  }

  private static void reward(Box holder, Line line) {
    if (line.prose() == 0) {
      return;
    }
    double points =
        (1 + Math.min(line.commas(), 8) + Math.min(line.length() / 100.0, 3))
            * line.prose()
            / line.length();
    Optional<Box> owner = isParagraph(holder) ? holder.parent() : Optional.of(holder);
    double share = 1;
    for (int level = 1; level <= LEVELS && owner.isPresent(); level++) {
      owner.get().reward(points * share);
      share = level == 1 ? 0.5 : 1.0 / (level * 3);
      owner = owner.get().parent();
    }
  }

  private static boolean isParagraph(Box box) {
    return PARAGRAPHS.contains(box.tag()) || (box.parts().size() == 1 && box.hint() == Hint.NONE);
  }

  private void weigh(Box box) {
    double hint = box.hint() == Hint.BODY ? 1.5 : box.hint() == Hint.ARTICLE ? 1.1 : 1;
    double weight = box.score() * (1 - box.linkDensity()) * hint;
    if (weight > bestWeight) {
      best = box;
      bestWeight = weight;
    }
    for (Part part : box.parts()) {
      if (part instanceof Box inner && !isAside(inner, page)) {
        weigh(inner);
      }
    }
  }

  private Box widened() {
    Box chosen = best;
    if (chosen.hint() == Hint.BODY) {
      return withOtherBodies(chosen);
    }
    int had = clean(chosen);
    for (Optional<Box> up = chosen.parent(); up.isPresent(); up = up.get().parent()) {
      int has = clean(up.get());
      if (has > had * 1.4) {
        chosen = up.get();
        had = has;
      }
    }
    return chosen;
  }

  /** Some pages cut the body into several, each by that name. */
  private static Box withOtherBodies(Box body) {
    Box chosen = body;
    for (Optional<Box> up = body.parent(); up.isPresent(); up = up.get().parent()) {
      boolean more = up.get().body() * 5 > chosen.body() * 6;
      if (more && up.get().bodyParagraphs() * 5 > chosen.bodyParagraphs() * 6) {
        chosen = up.get();
      }
      if (up.get().hint() == Hint.ARTICLE) {
        break;
      }
    }
    return chosen;
  }

  /** Running text in a box without its asides. */
  private int clean(Box box) {
    int sum = 0;
    for (Part part : box.parts()) {
      if (part instanceof Line line) {
        sum += line.prose();
      } else if (part instanceof Box inner && !isAside(inner, page)) {
        sum += clean(inner);
      }
    }
    return sum;
  }
}
