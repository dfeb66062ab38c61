package io.wirewatch.alerts.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** {@link UnsubscribeTokens} by HMAC-SHA-256 under a key of this installation. */
final class SignedTokens implements UnsubscribeTokens {
  private static final int TAG_BYTES = 16;

  private final byte[] key;

  SignedTokens(String key) {
    this.key = key.getBytes(UTF_8);
  }

  @Override
  public String token(Unsubscription unsubscription) {
    String subject = unsubscription.ruleId() + "/" + unsubscription.destinationId();
    String plain = Base64.getUrlEncoder().withoutPadding().encodeToString(subject.getBytes(UTF_8));
    return plain + "-" + HexFormat.of().formatHex(tag(subject));
  }

  @Override
  public Optional<Unsubscription> read(String token) {
    int dash = token.lastIndexOf('-');
    if (dash < 0) {
      return Optional.empty();
    }
    try {
      String subject = new String(Base64.getUrlDecoder().decode(token.substring(0, dash)), UTF_8);
      byte[] tag = HexFormat.of().parseHex(token.substring(dash + 1));
      int slash = subject.indexOf('/');
      return slash > 0 && MessageDigest.isEqual(tag, tag(subject))
          ? Optional.of(
              new Unsubscription(subject.substring(0, slash), subject.substring(slash + 1)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private byte[] tag(String subject) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Arrays.copyOf(mac.doFinal(("unsubscribe/" + subject).getBytes(UTF_8)), TAG_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }
}
