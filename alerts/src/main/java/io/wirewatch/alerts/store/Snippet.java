package io.wirewatch.alerts.store;

import io.wirewatch.contract.article.TextSpan;
import java.util.List;

/**
 * One sentence of an article with the words that matched.
 *
 * @param text plain text
 * @param matches spans inside {@code text}, in order, not overlapping
 */
public record Snippet(String text, List<TextSpan> matches) {

  /** Refuses spans outside the text. */
  public Snippet {
    matches = List.copyOf(matches);
    for (TextSpan span : matches) {
      if (span.end() > text.length()) {
        throw new IllegalArgumentException("span " + span + " lies outside the text");
      }
    }
  }
}
