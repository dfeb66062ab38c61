package io.wirewatch.contract.article;

import io.wirewatch.contract.Check;
import java.util.List;

/**
 * The sentence that earned a tag, and the words in it.
 *
 * @param field where all the spans count
 * @param sentence the whole sentence
 * @param matches the words that matched, each inside the sentence, in order
 * @param query id of the taxonomy query that found them
 */
public record Evidence(TextField field, TextSpan sentence, List<TextSpan> matches, String query) {
  public Evidence {
    matches = List.copyOf(matches);
    Check.require(!matches.isEmpty(), "evidence has no matched words");
    for (TextSpan match : matches) {
      Check.require(sentence.contains(match), "matched words lie outside their sentence");
    }
    Check.filled("query", query);
  }
}
