package io.wirewatch.alerts.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.wirewatch.runtime.fetch.AddressRules;
import io.wirewatch.runtime.fetch.AllowedAddress;
import io.wirewatch.runtime.fetch.FetchLimits;
import io.wirewatch.runtime.fetch.FetchRequest;
import io.wirewatch.runtime.fetch.SafeFetcher;
import java.net.URI;
import java.net.URLEncoder;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Sends people to the identity provider and finds out who comes back. Thread-safe. */
public final class OidcClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String USER_AGENT = "Wirewatch-SignIn/1";

  private final OidcSettings settings;
  private final SafeFetcher fetcher;
  private final ProviderDirectory directory;
  private final IdTokenCheck check;
  private final RandomGenerator random;

  /**
   * A client of the provider of the settings, which must name one.
   *
   * @param random a secure one, outside tests
   */
  public OidcClient(OidcSettings settings, InstantSource clock, RandomGenerator random) {
    this.settings = settings;
    this.fetcher =
        new SafeFetcher(
            FetchLimits.forReading().within(PATIENCE),
            AddressRules.allowing(settings.addresses().stream().map(AllowedAddress::of).toList()),
            USER_AGENT);
    this.directory = new ProviderDirectory(settings.issuer().orElseThrow(), fetcher, clock);
    this.check = new IdTokenCheck(settings.clientId(), clock);
    this.random = random;
  }

  /** A way that begins, and where it leads. */
  public record Begun(Flow flow, URI address) {}

  /** What the button that leads there says. */
  public String button() {
    return settings.button();
  }

  /** Whether people the provider knows and we do not are let in as readers. */
  public boolean admitsUnknown() {
    return settings.admitUnknown();
  }

  /**
   * Sets out.
   *
   * @param back where the provider sends the person afterwards
   */
  public Begun begin(URI back) throws ProviderException {
    Flow flow = Flow.begin(random);
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("response_type", "code");
    asked.put("client_id", settings.clientId());
    asked.put("redirect_uri", back.toString());
    asked.put("scope", "openid email profile");
    asked.put("state", flow.state());
    asked.put("nonce", flow.nonce());
    asked.put("code_challenge", flow.challenge());
    asked.put("code_challenge_method", "S256");
    String endpoint = directory.provider().authorizationEndpoint().toString();
    String joint = endpoint.contains("?") ? "&" : "?";
    return new Begun(flow, URI.create(endpoint + joint + form(asked)));
  }

  /** Finds out who came back with a code; the state is compared already. */
  public OidcResult finish(Flow flow, String code, URI back) {
    try {
      SignedJWT token = SignedJWT.parse(idToken(flow, code, back));
      Provider provider = directory.provider();
      if (!IdTokenCheck.isKeyKnown(token, provider)) {
        provider = directory.withNewerKeys();
      }
      return known(provider, check.claims(token, provider, flow.nonce()));
    } catch (ProviderException | BadJOSEException | JOSEException | ParseException failed) {
      return new OidcResult.Refused(String.valueOf(failed.getMessage()));
    }
  }

  private static OidcResult known(Provider provider, JWTClaimsSet claims) throws ParseException {
    boolean verified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
    return new OidcResult.Known(
        provider.issuer(),
        Objects.requireNonNull(claims.getSubject(), "checked before"),
        Optional.ofNullable(claims.getStringClaim("email")).filter(email -> verified),
        Optional.ofNullable(claims.getStringClaim("name")).filter(name -> !name.isBlank()));
  }

  private String idToken(Flow flow, String code, URI back) throws ProviderException {
    Provider provider = directory.provider();
    Map<String, String> sent = new LinkedHashMap<>();
    sent.put("grant_type", "authorization_code");
    sent.put("code", code);
    sent.put("redirect_uri", back.toString());
    sent.put("code_verifier", flow.verifier());
    sent.put("client_id", settings.clientId());
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    headers.put("Accept", "application/json");
    settings
        .clientSecret()
        .ifPresent(
            secret -> {
              if (provider.secretInBody()) {
                sent.put("client_secret", secret.value());
              } else {
                headers.put("Authorization", basic(settings.clientId(), secret.value()));
              }
            });
    URI endpoint = provider.tokenEndpoint();
    FetchRequest request =
        new FetchRequest("POST", endpoint, headers, Optional.of(form(sent).getBytes(UTF_8)), 0);
    String token =
        ProviderDirectory.body(fetcher.fetch(request), endpoint).path("id_token").asText();
    if (token.isEmpty()) {
      throw new ProviderException("the provider sent no ID token");
    }
    return token;
  }

  /** Both parts are encoded as forms are, RFC 6749 2.3.1. */
  private static String basic(String id, String secret) {
    String both = encoded(id) + ":" + encoded(secret);
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
