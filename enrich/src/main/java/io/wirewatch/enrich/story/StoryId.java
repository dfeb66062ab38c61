package io.wirewatch.enrich.story;

import io.wirewatch.contract.article.Article;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The id that copies of one story share: a hash of the headline's significant words.
 *
 * <p>First version, without memory: copies are found where outlets run the same headline, give or
 * take their own name, a label such as "UPDATE:", capitals, accents, punctuation and small words. A
 * rewritten headline makes another story, and the same headline a year later makes the same one:
 * how long a story lives is for its readers to decide. A headline too short or too general to
 * identify anything makes the article a story of its own.
 */
public final class StoryId {
  /** Significant words a headline needs to stand for a story. */
  static final int FEWEST_WORDS = 4;

  private static final int BYTES = 16;

  private StoryId() {}

  /** The same for the same article always; 32 lower-case hex digits, as an article id. */
  public static String of(Article article) {
    List<String> words = Headline.significantWords(article.title(), article.source().name());
    return words.size() < FEWEST_WORDS || Headline.isRecurring(words)
        ? article.id()
        : hash("story\n" + String.join(" ", words));
  }

  private static String hash(String what) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
