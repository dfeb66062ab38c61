package io.wirewatch.matching.text;

/**
 * The one way text becomes words, for articles and queries alike.
 *
 * <p>Rules: words break where Unicode breaks them; case and accents are folded; a possessive {@code
 * 's} is dropped; {@code U.S.} is {@code us}; {@code 287(g)}, {@code 287 (g)} and {@code 287g} are
 * one token; hyphens separate; a link is one token with the text of its host, an e-mail address one
 * token. Words of two to four letters all in capitals are marked, so that {@code ICE} can be told
 * from {@code ice}.
 */
public final class Analyser {

  /** Longest token text kept; the rest of a longer run is ignored. */
  public static final int MAX_TOKEN_LENGTH = 128;

  private Analyser() {}

  /** Tokenises a whole text in one pass. */
  public static Tokens analyse(String text) {
    return new Tokenizer(text).run();
  }

  /**
   * Folds case and accents of a whole value without breaking it into words; blanks at its ends are
   * dropped.
   */
  public static String fold(String value) {
    return Folding.fold(value.strip());
  }

  /**
   * The end of a statute number such as {@code 287(g)} or {@code 287 (g)} that starts at {@code
   * from}, or {@code from} when there is none. Query syntax asks this, because there a bracket
   * means something else.
   */
  public static int statuteEnd(String text, int from) {
    return Statute.end(text, from);
  }
}
