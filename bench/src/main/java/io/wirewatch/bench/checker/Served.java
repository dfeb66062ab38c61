package io.wirewatch.bench.checker;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One version of an article, as a feed served it.
 *
 * @param outlet id of the feed
 * @param story what makes articles one story, in the words of whoever invented them
 * @param words of headline and text, in small letters
 * @param at when a complete answer that holds it was first given
 */
public record Served(
    String articleId,
    int revision,
    String outlet,
    String story,
    String title,
    Set<String> words,
    Instant at) {

  /** Copies the words. */
  public Served {
    words = Set.copyOf(words);
  }

  /** The words of a headline and a text. */
  public static Set<String> words(String title, String text) {
    return Arrays.stream((title + " " + text).split("[^\\p{L}\\p{N}]+"))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  VersionKey key() {
    return new VersionKey(articleId, revision);
  }
}
