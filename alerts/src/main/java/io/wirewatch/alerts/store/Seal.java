package io.wirewatch.alerts.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets for the database by AES-256-GCM: {@code sealed.KEY.BASE64}, bound to the place they
 * lie in, so that a sealed value opens nowhere else. The first key seals, all of them open.
 */
final class Seal {
  private static final String PREFIX = "sealed.";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final List<Key> keys;
  private final RandomGenerator random;

  /** One key and the name that says which one sealed. */
  private record Key(String name, SecretKeySpec cipher, SecretKeySpec hash) {

    static Key of(String text) {
      String name = Tokens.hash("wirewatch key name " + text).substring(0, 8);
      return new Key(name, derived("seal ", text, "AES"), derived("hash ", text, "HmacSHA256"));
    }

    private static SecretKeySpec derived(String use, String text, String algorithm) {
      byte[] bytes = HexFormat.of().parseHex(Tokens.hash("wirewatch " + use + text));
      return new SecretKeySpec(bytes, algorithm);
    }
  }

  /**
   * @param keys the present one first, then former ones
   * @param random a secure one, outside tests
   */
  Seal(List<String> keys, RandomGenerator random) {
    this.keys = keys.stream().map(Key::of).toList();
    this.random = random;
  }

  /** Seals a text for one place. */
  String seal(String place, String text) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] hidden = crypt(Cipher.ENCRYPT_MODE, keys.get(0), nonce, place, text.getBytes(UTF_8));
    byte[] all = ByteBuffer.allocate(NONCE + hidden.length).put(nonce).put(hidden).array();
    return PREFIX + keys.get(0).name() + "." + Base64.getEncoder().encodeToString(all);
  }

  /**
   * Opens what was sealed for that place; a text from before there were seals stays as it is.
   *
   * @throws IllegalStateException where no key of ours opens it
   */
  String open(String place, String stored) {
    if (!stored.startsWith(PREFIX)) {
      return stored;
    }
    String[] parts = stored.split("\\.", 3);
    Key key =
        keys.stream()
            .filter(one -> one.name().equals(parts[1]))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "a secret in the database was sealed under another key than alerts.seal.key"));
    byte[] all = Base64.getDecoder().decode(parts[2]);
    byte[] nonce = Arrays.copyOf(all, NONCE);
    byte[] hidden = Arrays.copyOfRange(all, NONCE, all.length);
    return new String(crypt(Cipher.DECRYPT_MODE, key, nonce, place, hidden), UTF_8);
  }

  /** A keyed hash by which a sealed text is found again. */
  String mark(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(keys.get(0).hash());
      return keys.get(0).name() + "." + HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }

  /** Whether a mark was made under the present key. */
  boolean isPresent(String mark) {
    return mark.startsWith(keys.get(0).name() + ".");
  }

  private static byte[] crypt(int mode, Key key, byte[] nonce, String place, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key.cipher(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a secret in the database cannot be opened", e);
    }
  }
}
