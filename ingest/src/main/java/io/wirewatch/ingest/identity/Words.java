package io.wirewatch.ingest.identity;

import io.wirewatch.contract.article.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an item says, as a hash of its title and one of its text, to tell later what was edited. */
final class Words {
  private static final String BETWEEN = "-";
  private static final int EACH = 16;

  private Words() {}

  /**
   * An edit.
   *
   * @param fields which of them changed; empty where that is not known any more
   */
  record Edit(Optional<List<TextField>> fields) {}

  static String hash(String title, String text) {
    return half(title) + BETWEEN + half(text);
  }

  /** What changed since, empty where nothing did that a reader would notice. */
  static Optional<Edit> edit(String before, String title, String text) {
    int between = before.indexOf(BETWEEN);
    if (between < 0) {
      boolean same = before.equals(both(title, text));
      return same ? Optional.empty() : Optional.of(new Edit(Optional.empty()));
    }
    List<TextField> changed = new ArrayList<>();
    if (!before.substring(0, between).equals(half(title))) {
      changed.add(TextField.TITLE);
    }
    if (!before.substring(between + 1).equals(half(text))) {
      changed.add(TextField.TEXT);
    }
    return changed.isEmpty() ? Optional.empty() : Optional.of(new Edit(Optional.of(changed)));
  }

  /** The form in which items were remembered before it mattered what was edited. */
  static String both(String title, String text) {
    return Fingerprint.of(Wording.lasting(title) + "\n" + Wording.lasting(text));
  }

  private static String half(String words) {
    return Fingerprint.of(Wording.lasting(words)).substring(0, EACH);
  }
}
