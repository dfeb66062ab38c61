package io.wirewatch.alerts.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Makes ids and secrets of random bits, and hashes of what must be found again. */
public final class Tokens {
  private static final String ID_LETTERS = "23456789abcdefghjkmnpqrstvwxyz";

  private static final String LETTERS_AND_DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int API_TOKEN_LETTERS = 43;

  private final RandomGenerator random;

  /**
   * @param random a secure one, outside tests
   */
  Tokens(RandomGenerator random) {
    this.random = random;
  }

  /** A prefix and eight letters that are not mixed up when read aloud. */
  String id(String prefix) {
    StringBuilder id = new StringBuilder(prefix);
    for (int i = 0; i < 8; i++) {
      id.append(ID_LETTERS.charAt(random.nextInt(ID_LETTERS.length())));
    }
    return id.toString();
  }

  /** 256 bits, for URLs and cookies. */
  String secret() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits());
  }

  /** A signing secret as Standard Webhooks writes it. */
  String webhookSecret() {
    return "whsec_" + Base64.getEncoder().encodeToString(bits());
  }

  /**
   * A program's token: {@code ww_} and 43 letters and digits, so that leaks can be searched for.
   */
  String apiToken() {
    StringBuilder token = new StringBuilder("ww_");
    for (int i = 0; i < API_TOKEN_LETTERS; i++) {
      token.append(LETTERS_AND_DIGITS.charAt(random.nextInt(LETTERS_AND_DIGITS.length())));
    }
    return token.toString();
  }

  /** SHA-256 in hex digits. */
  static String hash(String token) {
    return HexFormat.of().formatHex(sha256(token));
  }

  /** The first 32 hex digits of a hash over parts; the same parts give the same id. */
  public static String idOf(String... parts) {
    return hash(String.join("\n", parts)).substring(0, 32);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private byte[] bits() {
    byte[] bits = new byte[32];
    random.nextBytes(bits);
    return bits;
  }
}
