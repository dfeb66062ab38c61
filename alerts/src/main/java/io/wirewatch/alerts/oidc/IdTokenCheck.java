package io.wirewatch.alerts.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;

/**
 * Checks an ID token as OpenID Connect Core 3.1.3.7 asks for: signature by a key of the provider's,
 * issuer, audience, times, nonce. Unsigned tokens and those signed with a shared secret are never
 * taken.
 */
final class IdTokenCheck {
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private final String clientId;
  private final InstantSource clock;

  IdTokenCheck(String clientId, InstantSource clock) {
    this.clientId = clientId;
    this.clock = clock;
  }

  /** Whether the provider's keys, as they are known, hold the one the token names. */
  static boolean isKeyKnown(SignedJWT token, Provider provider) {
    String id = token.getHeader().getKeyID();
    return id == null || provider.keys().getKeyByKeyId(id) != null;
  }

  /**
   * What the token says.
   *
   * @throws BadJOSEException where it fails a check
   * @throws JOSEException where its signature cannot be judged
   */
  JWTClaimsSet claims(SignedJWT token, Provider provider, String nonce)
      throws BadJOSEException, JOSEException {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(provider.keys())));
    processor.setJWTClaimsSetVerifier(new Claims(clientId, provider.issuer(), nonce, clock));
    JWTClaimsSet claims = processor.process(token, null);
    Object party = claims.getClaim("azp");
    if (party != null && !party.equals(clientId)) {
      throw new BadJOSEException("the token was made for another client");
    }
    return claims;
  }

  private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
    private final InstantSource clock;

    Claims(String clientId, String issuer, String nonce, InstantSource clock) {
      super(
          clientId,
          new JWTClaimsSet.Builder().issuer(issuer).claim("nonce", nonce).build(),
          Set.of("sub", "iat", "exp"));
      this.clock = clock;
    }

    @Override
    protected Date currentTime() {
      return Date.from(clock.instant());
    }
  }
}
