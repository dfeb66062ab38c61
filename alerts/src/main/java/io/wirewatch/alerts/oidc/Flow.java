package io.wirewatch.alerts.oidc;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * One person's way to the identity provider and back, as that person's browser keeps it meanwhile.
 *
 * @param state comes back with the person: proves that the same browser set out
 * @param nonce comes back in the token: proves that it was made for this way
 * @param verifier what the code is worth nothing without (PKCE)
 */
public record Flow(String state, String nonce, String verifier) {
  private static final String PART = "[A-Za-z0-9_-]{43}";

  /** A new way. */
  static Flow begin(RandomGenerator random) {
    return new Flow(secret(random), secret(random), secret(random));
  }

  /** As text for a cookie. */
  public String text() {
    return state + "." + nonce + "." + verifier;
  }

  /** Reads what {@link #text()} wrote. */
  public static Optional<Flow> of(String text) {
    String[] parts = text.split("\\.", -1);
    boolean fits = parts.length == 3;
    for (String part : parts) {
      fits &= part.matches(PART);
    }
    return fits ? Optional.of(new Flow(parts[0], parts[1], parts[2])) : Optional.empty();
  }

  /** Whether a state that came back is this one's; tells nothing by time. */
  public boolean cameBackWith(String other) {
    return MessageDigest.isEqual(state.getBytes(US_ASCII), other.getBytes(US_ASCII));
  }

  /** What is sent ahead of the verifier: its hash. */
  String challenge() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static String secret(RandomGenerator random) {
    byte[] bits = new byte[32];
    random.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  @Override
  public String toString() {
    return "Flow[***]";
  }
}
