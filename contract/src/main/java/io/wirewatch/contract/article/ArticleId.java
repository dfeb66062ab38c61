package io.wirewatch.contract.article;

import io.wirewatch.contract.Check;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The id of an article: a hash of where it stands, so that anyone can compute it.
 *
 * <p>It is the first 16 bytes, in lower-case hex, of the SHA-256 of {@code "link\n"} and the {@link
 * CanonicalLink}, or, for an item without a usable link, of {@code "guid\n"}, the feed's id, a line
 * feed and the guid; all in UTF-8. Test vectors are published in {@code
 * io/wirewatch/contract/article/article-id-vectors.json}.
 */
public final class ArticleId {
  private static final int LENGTH = 32;
  private static final int BYTES = 16;

  private ArticleId() {}

  /** Id of the article that stands at a canonical link. */
  public static String of(String canonicalLink) {
    return hash("link\n" + Check.filled("canonical link", canonicalLink));
  }

  /** Id of an item that has no usable link: its guid, told apart by feed. */
  public static String of(String feedId, String guid) {
    return hash("guid\n" + Check.filled("feedId", feedId) + "\n" + Check.filled("guid", guid));
  }

  /**
   * Refuses what is not 32 lower-case hex digits.
   *
   * @throws IllegalArgumentException naming the id
   */
  public static String check(String id) {
    Check.require(isOne(id), () -> "not an article id (32 hex digits): " + id);
    return id;
  }

  private static boolean isOne(String id) {
    boolean digits = id.length() == LENGTH;
    for (int at = 0; at < id.length() && digits; at++) {
      char c = id.charAt(at);
      digits = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
    return digits;
  }

  private static String hash(String what) {
    byte[] digest = sha256().digest(what.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
