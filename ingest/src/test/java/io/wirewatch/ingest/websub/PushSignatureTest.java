package io.wirewatch.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushSignatureTest {
  private static final byte[] BODY = "what do ya want for nothing?".getBytes(UTF_8);

  /** RFC 2202 and RFC 4231, second test case. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
        "SHA256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
      })
  void acceptsWhatIsSignedWithTheSecret(String header) {
    assertThat(PushSignature.fits(header, BODY, "Jefe")).isTrue();
  }

  @Test
  void refusesOtherSecretsBodiesMethodsAndNonsense() {
    String right = "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79";

    assertThat(PushSignature.fits(right, BODY, "other")).isFalse();
    assertThat(PushSignature.fits(right, new byte[] {1}, "Jefe")).isFalse();
    assertThat(PushSignature.fits(right.replace("sha1", "md5"), BODY, "Jefe")).isFalse();
    assertThat(PushSignature.fits("sha1=zz", BODY, "Jefe")).isFalse();
    assertThat(PushSignature.fits("sha1=", BODY, "Jefe")).isFalse();
    assertThat(PushSignature.fits("", BODY, "Jefe")).isFalse();
  }
}
