package io.wirewatch.alerts.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.wirewatch.alerts.console.access.ProxySettings;
import io.wirewatch.alerts.oidc.OidcSettings;
import io.wirewatch.alerts.store.Role;
import io.wirewatch.runtime.settings.Secret;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in at an identity provider, against one of our own. */
class OidcSignInTest {
  @TempDir Path folder;
  private SampleProvider provider;
  private Newsroom room;

  @BeforeEach
  void open() throws Exception {
    provider = new SampleProvider();
    room = newsroom(false);
    room.person("Ed", Role.EDITOR);
  }

  private Newsroom newsroom(boolean admitUnknown) throws Exception {
    OidcSettings settings =
        new OidcSettings(
            Optional.of(provider.issuer()),
            "wirewatch",
            Optional.of(new Secret("s/1")),
            "Sign in at the Gazette",
            admitUnknown,
            List.of("127.0.0.1/32:" + provider.port()));
    return new Newsroom(
        Files.createTempDirectory(folder, "room"),
        InstantSource.system(),
        Newsroom.settings(settings, ProxySettings.none()));
  }

  @AfterEach
  void close() {
    room.close();
    provider.close();
  }

  private static HttpResponse<String> go(Visit visit, SampleProvider provider) throws Exception {
    String away = visit.get("/sign-in/oidc").headers().firstValue("Location").orElse("");
    return visit.get(provider.signIn(away), "Sec-Fetch-Site", "cross-site");
  }

  @Test
  void whoIsKnownThereByAVerifiedAddressIsSignedInHere() throws Exception {
    Visit visit = Visit.stranger(room);
    boolean offered = visit.get("/sign-in").body().contains("Sign in at the Gazette");

    HttpResponse<String> back = go(visit, provider);

    assertThat(offered).isTrue();
    assertThat(back.statusCode()).isEqualTo(200);
    assertThat(back.headers().firstValue("Refresh")).contains("0; url=/");
    assertThat(back.headers().allValues("Set-Cookie").toString()).contains("SameSite=Strict");
    assertThat(visit.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void whoCameOnceIsKnownByTheProvidersNameEvenUnderANewAddress() throws Exception {
    go(Visit.stranger(room), provider);
    provider.twist(claims -> claims.claim("email", "new@desk.example"));
    Visit again = Visit.stranger(room);

    go(again, provider);

    assertThat(again.get("/preferences").body()).contains("Ed");
    assertThat(again.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void wayThereCarriesStateNonceAndChallengeAndNoSecret() throws Exception {
    HttpResponse<String> away = Visit.stranger(room).get("/sign-in/oidc");

    String address = away.headers().firstValue("Location").orElse("");
    assertThat(address)
        .startsWith(provider.issuer() + "/authorize?response_type=code")
        .containsPattern("state=[A-Za-z0-9_-]{43}")
        .containsPattern("nonce=[A-Za-z0-9_-]{43}")
        .contains("code_challenge_method=S256")
        .doesNotContain("s%2F1");
    assertThat(away.headers().firstValue("Set-Cookie").orElse(""))
        .contains("HttpOnly", "SameSite=Lax", "Path=/sign-in/oidc");
  }

  @Test
  void whoComesBackInAnotherBrowserOrWithAnotherStateIsNotLetIn() throws Exception {
    Visit victim = Visit.stranger(room);
    Visit attacker = Visit.stranger(room);
    String away = attacker.get("/sign-in/oidc").headers().firstValue("Location").orElse("");
    String back = provider.signIn(away);

    int withoutCookie = victim.get(back).statusCode();
    victim.get("/sign-in/oidc");
    int foreignState = victim.get(back).statusCode();

    assertThat(withoutCookie).isEqualTo(403);
    assertThat(foreignState).isEqualTo(403);
    assertThat(victim.get("/").statusCode()).isEqualTo(303);
  }

  @Test
  void tokensThatFailACheckLetNobodyIn() throws Exception {
    Map<String, UnaryOperator<JWTClaimsSet.Builder>> twists =
        Map.of(
            "issuer", claims -> claims.issuer("https://other.example"),
            "audience", claims -> claims.audience("another-client"),
            "party", claims -> claims.claim("azp", "another-client"),
            "nonce", claims -> claims.claim("nonce", "replayed"),
            "over", claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600))),
            "early", claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(600))),
            "no subject", claims -> claims.subject(null),
            "unverified", claims -> claims.claim("email_verified", false),
            "unknown", claims -> claims.claim("email", "stranger@desk.example"));

    for (Map.Entry<String, UnaryOperator<JWTClaimsSet.Builder>> twist : twists.entrySet()) {
      provider.twist(twist.getValue());
      Visit visit = Visit.stranger(room);
      assertThat(go(visit, provider).statusCode()).as(twist.getKey()).isEqualTo(403);
      assertThat(visit.get("/").statusCode()).as(twist.getKey()).isEqualTo(303);
    }
  }

  @Test
  void tokenSignedWithAKeyThatIsNotTheProvidersLetsNobodyIn() throws Exception {
    provider.rotate(false);

    assertThat(go(Visit.stranger(room), provider).statusCode()).isEqualTo(403);
  }

  @Test
  void aCodeIsWorthNothingTwice() throws Exception {
    Visit visit = Visit.stranger(room);
    String away = visit.get("/sign-in/oidc").headers().firstValue("Location").orElse("");
    String back = provider.signIn(away);

    int first = visit.get(back).statusCode();
    int second = visit.get(back).statusCode();

    assertThat(first).isEqualTo(200);
    assertThat(second).isEqualTo(403);
  }

  @Test
  void somebodyUnknownBecomesAReaderWhereTheSettingsSaySo() throws Exception {
    try (Newsroom open = newsroom(true)) {
      Visit visit = Visit.stranger(open);

      go(visit, provider);

      assertThat(visit.get("/").statusCode()).isEqualTo(200);
      assertThat(open.store.people().byEmail("ed@desk.example").orElseThrow().role())
          .isEqualTo(Role.READER);
    }
  }

  @Test
  void aProviderThatIsAwayIsSaidToBe() throws Exception {
    provider.close();

    assertThat(Visit.stranger(room).get("/sign-in/oidc").statusCode()).isEqualTo(503);
  }
}
