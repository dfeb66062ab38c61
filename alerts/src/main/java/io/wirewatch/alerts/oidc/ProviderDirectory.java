package io.wirewatch.alerts.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.JWKSet;
import io.wirewatch.runtime.fetch.FetchRequest;
import io.wirewatch.runtime.fetch.FetchResult;
import io.wirewatch.runtime.fetch.SafeFetcher;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Knows the provider's endpoints and keys: read when needed, kept for a while, keys read anew when
 * one is unknown. Thread-safe.
 */
final class ProviderDirectory {
  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final Duration BETWEEN = Duration.ofSeconds(30);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final URI issuer;
  private final SafeFetcher fetcher;
  private final InstantSource clock;
  private Optional<Provider> known = Optional.empty();
  private Instant readAt = Instant.MIN;

  ProviderDirectory(URI issuer, SafeFetcher fetcher, InstantSource clock) {
    this.issuer = issuer;
    this.fetcher = fetcher;
    this.clock = clock;
  }

  synchronized Provider provider() throws ProviderException {
    return isYoungerThan(KEPT) ? known.orElseThrow() : read();
  }

  /** For a token signed with a key that is not among those known; asked for at most so often. */
  synchronized Provider withNewerKeys() throws ProviderException {
    return isYoungerThan(BETWEEN) ? known.orElseThrow() : read();
  }

  private boolean isYoungerThan(Duration age) {
    return known.isPresent() && clock.instant().isBefore(readAt.plus(age));
  }

  private Provider read() throws ProviderException {
    String base = issuer.toString().replaceAll("/$", "");
    JsonNode said = json(URI.create(base + "/.well-known/openid-configuration"));
    if (!said.path("issuer").asText().equals(issuer.toString())) {
      throw new ProviderException("the discovery document names another issuer");
    }
    Provider provider =
        new Provider(
            issuer.toString(),
            endpoint(said, "authorization_endpoint"),
            endpoint(said, "token_endpoint"),
            keys(endpoint(said, "jwks_uri")),
            wantsSecretInBody(said.path("token_endpoint_auth_methods_supported")));
    known = Optional.of(provider);
    readAt = clock.instant();
    return provider;
  }

  private static boolean wantsSecretInBody(JsonNode methods) {
    return !methods.isMissingNode()
        && StreamSupport.stream(methods.spliterator(), false)
            .noneMatch(method -> method.asText().equals("client_secret_basic"));
  }

  private URI endpoint(JsonNode said, String name) throws ProviderException {
    try {
      URI endpoint = URI.create(said.path(name).asText());
      boolean safe = "https".equals(endpoint.getScheme()) || "http".equals(issuer.getScheme());
      if (endpoint.getHost() != null && safe) {
        return endpoint;
      }
    } catch (IllegalArgumentException unreadable) {
      throw new ProviderException("the discovery document has no usable " + name, unreadable);
    }
    throw new ProviderException("the discovery document has no usable " + name);
  }

  private JWKSet keys(URI address) throws ProviderException {
    try {
      return JWKSet.parse(json(address).toString());
    } catch (ParseException unreadable) {
      throw new ProviderException("the provider's keys cannot be read", unreadable);
    }
  }

  private JsonNode json(URI address) throws ProviderException {
    return body(fetcher.fetch(FetchRequest.get(address)), address);
  }

  static JsonNode body(FetchResult result, URI address) throws ProviderException {
    if (!(result instanceof FetchResult.Fetched fetched)) {
      throw new ProviderException(address.getHost() + " did not answer: " + result);
    }
    if (fetched.status() != 200) {
      throw new ProviderException(address.getPath() + " answered " + fetched.status());
    }
    try {
      return MAPPER.readTree(new String(fetched.body(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new ProviderException(address.getPath() + " answered no JSON", unreadable);
    }
  }
}
