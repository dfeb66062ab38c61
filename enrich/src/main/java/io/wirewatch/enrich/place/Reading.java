package io.wirewatch.enrich.place;

import io.wirewatch.contract.article.Mention;
import io.wirewatch.contract.article.TextField;
import io.wirewatch.contract.article.TextSpan;
import io.wirewatch.enrich.gazetteer.Lexicon;
import io.wirewatch.enrich.gazetteer.Sighting;
import io.wirewatch.matching.text.Tokens;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One field of an article with its tokens and the names of the gazetteer among them. */
public final class Reading {
  private static final double MOST_CAPITALS = 0.6;

  private final TextField field;
  private final String text;
  private final Tokens tokens;
  private final List<Sighting> sightings;

  /** By list, since a name that repeats would have the whole text read again each time. */
  private final IdentityHashMap<Set<String>, Boolean> named = new IdentityHashMap<>();

  /** Finds the names in one pass over tokens that others use too. */
  public Reading(TextField field, String text, Tokens tokens, Lexicon lexicon) {
    this.field = field;
    this.text = text;
    this.tokens = tokens;
    this.sightings = lexicon.scan(text, tokens);
  }

  /** The names, in order. */
  public List<Sighting> sightings() {
    return sightings;
  }

  /** The name that begins with the word at an index. */
  Optional<Sighting> sightingAt(int i) {
    int low = 0;
    int high = sightings.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sightings.get(middle).from() < i) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return high >= 0 && sightings.get(low).from() == i
        ? Optional.of(sightings.get(low))
        : Optional.empty();
  }

  /** Whether one of the words stands here with a capital. */
  boolean names(Set<String> words) {
    return named.computeIfAbsent(words, this::readFor);
  }

  private boolean readFor(Set<String> words) {
    for (int i = 0; i < words(); i++) {
      if (isCapital(i) && words.contains(word(i))) {
        return true;
      }
    }
    return false;
  }

  /** Which field. */
  public TextField field() {
    return field;
  }

  /** The folded word at an index; empty beyond both ends. */
  public String word(int i) {
    return i >= 0 && i < tokens.count() ? tokens.text(i) : "";
  }

  /** What stands between the word before an index and the word at it. */
  public String gap(int i) {
    int from = i <= 0 ? 0 : tokens.end(Math.min(i, tokens.count()) - 1);
    int to = i >= tokens.count() ? text.length() : tokens.start(i);
    return text.substring(Math.min(from, to), to);
  }

  /** Whether the word at an index begins with a capital. */
  public boolean isCapital(int i) {
    return i >= 0 && i < tokens.count() && Character.isUpperCase(text.codePointAt(tokens.start(i)));
  }

  /** Whether all letters of a stretch of words are capitals. */
  public boolean isShouted(int from, int to) {
    return text.substring(tokens.start(from), tokens.end(to - 1))
        .chars()
        .noneMatch(Character::isLowerCase);
  }

  /** Whether nothing but blanks stands between the word before an index and the word at it. */
  public boolean isJoined(int i) {
    return i > 0 && i < tokens.count() && gap(i).isBlank() && gap(i).indexOf('\n') < 0;
  }

  /** Whether a headline writes nearly every word with a capital, so that capitals say little. */
  public boolean isHeadlineCase() {
    if (field == TextField.TEXT || tokens.count() == 0) {
      return false;
    }
    int capitals = 0;
    for (int i = 0; i < tokens.count(); i++) {
      capitals += isCapital(i) ? 1 : 0;
    }
    return capitals > MOST_CAPITALS * tokens.count();
  }

  /** A stretch of words as a mention. */
  public Mention mention(int from, int to) {
    return new Mention(field, new TextSpan(tokens.start(from), tokens.end(to - 1)));
  }

  /** Number of words. */
  public int words() {
    return tokens.count();
  }
}
