package io.wirewatch.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A block of a page with what it holds; measured once it is complete. */
final class Box implements Part {
  private final String tag;
  private final Hint hint;
  private final @Nullable Box parent;
  private final List<Part> parts = new ArrayList<>(2);
  private int length;
  private int linked;
  private int prose;
  private int paragraphs;
  private int body;
  private int bodyParagraphs;
  private int whole;
  private int pictures;
  private double score;

  Box(String tag, Hint hint, @Nullable Box parent) {
    this.tag = tag;
    this.hint = hint;
    this.parent = parent;
  }

  String tag() {
    return tag;
  }

  boolean is(String... tags) {
    for (String one : tags) {
      if (tag.equals(one)) {
        return true;
      }
    }
    return false;
  }

  Hint hint() {
    return hint;
  }

  Optional<Box> parent() {
    return Optional.ofNullable(parent);
  }

  List<Part> parts() {
    return parts;
  }

  void add(Box box) {
    parts.add(box);
  }

  void add(Line line) {
    parts.add(line);
    length += line.length();
    linked += line.linked();
    prose += line.prose();
    paragraphs += line.prose() > 0 ? 1 : 0;
  }

  /** Hands its measures up; to be called once, when nothing more is added. */
  void close() {
    if (parent != null) {
      parent.length += length;
      parent.linked += linked;
      parent.prose += prose;
      parent.pictures += pictures;
      parent.paragraphs += paragraphs;
      parent.body += body();
      parent.bodyParagraphs += bodyParagraphs();
      parent.whole = Math.max(parent.whole, whole());
    }
  }

  /** Characters in it. */
  int length() {
    return length;
  }

  /** Characters of running text in it. */
  int prose() {
    return prose;
  }

  /** Characters of running text that stand in what is named the body of an article. */
  int body() {
    return hint == Hint.BODY ? prose : body;
  }

  /** How many paragraphs that is. */
  int bodyParagraphs() {
    return hint == Hint.BODY ? paragraphs : bodyParagraphs;
  }

  /** Characters of running text in the largest article that it is or holds. */
  int whole() {
    return hint == Hint.BODY || tag.equals("article") ? prose : whole;
  }

  /** Share of its characters that stand in links. */
  double linkDensity() {
    return length == 0 ? 0 : (double) linked / length;
  }

  double score() {
    return score;
  }

  void addPicture() {
    pictures++;
  }

  boolean showsPicture() {
    return pictures > 0;
  }

  boolean isHeading() {
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  void reward(double points) {
    score += points;
  }

  boolean holds(Box other) {
    for (Box one = other; one != null; one = one.parent) {
      if (one == this) {
        return true;
      }
    }
    return false;
  }
}
