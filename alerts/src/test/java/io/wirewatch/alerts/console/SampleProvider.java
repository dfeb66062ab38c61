package io.wirewatch.alerts.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** An identity provider on this machine: discovery, keys, codes bound to their PKCE challenge. */
final class SampleProvider implements AutoCloseable {
  private final HttpServer http;
  private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();
  private ECKey key;
  private ECKey published;
  private UnaryOperator<JWTClaimsSet.Builder> twist = claims -> claims;

  SampleProvider() throws Exception {
    this.key = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
    this.published = key;
    this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/.well-known/openid-configuration", this::discovery);
    http.createContext(
        "/keys", exchange -> answer(exchange, 200, new JWKSet(published.toPublicJWK()).toString()));
    http.createContext("/token", this::token);
    http.start();
  }

  URI issuer() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  int port() {
    return http.getAddress().getPort();
  }

  /** Changes what the next tokens say. */
  void twist(UnaryOperator<JWTClaimsSet.Builder> change) {
    this.twist = change;
  }

  /** Signs with another key from now on, which is published or not. */
  void rotate(boolean publish) throws Exception {
    key = new ECKeyGenerator(Curve.P_256).keyID("two").generate();
    if (publish) {
      published = key;
    }
  }

  /** What the person's browser does there: signs in, and is sent back to this address. */
  String signIn(String address) {
    Map<String, String> parameters = form(URI.create(address).getRawQuery());
    String code = "code-" + asked.size();
    asked.put(code, parameters);
    return URI.create(field(parameters, "redirect_uri")).getPath()
        + "?code="
        + code
        + "&state="
        + parameters.get("state");
  }

  private void discovery(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        200,
        """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize",
         "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys"}
        """
            .formatted(issuer()));
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> sent =
        form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Map<String, String> known =
        Optional.ofNullable(asked.remove(field(sent, "code"))).orElse(Map.of());
    String secret =
        "Basic " + Base64.getEncoder().encodeToString("wirewatch:s%2F1".getBytes(UTF_8));
    boolean fits =
        !known.isEmpty()
            && secret.equals(exchange.getRequestHeaders().getFirst("Authorization"))
            && field(known, "redirect_uri").equals(field(sent, "redirect_uri"))
            && field(known, "code_challenge").equals(hash(field(sent, "code_verifier")));
    if (fits) {
      answer(exchange, 200, "{\"id_token\": \"" + idToken(field(known, "nonce")) + "\"}");
    } else {
      answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
    }
  }

  private String idToken(String nonce) {
    try {
      JWTClaimsSet.Builder claims =
          new JWTClaimsSet.Builder()
              .issuer(issuer().toString())
              .audience("wirewatch")
              .subject("subject-1")
              .issueTime(Date.from(Instant.now()))
              .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))))
              .claim("nonce", nonce)
              .claim("email", "ed@desk.example")
              .claim("email_verified", true)
              .claim("name", "Ed Itor");
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
              twist.apply(claims).build());
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException("a key signs", impossible);
    }
  }

  private static String field(Map<String, String> form, String name) {
    return form.getOrDefault(name, "");
  }

  private static String hash(String verifier) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static Map<String, String> form(String text) {
    Map<String, String> fields = new HashMap<>();
    for (String part : text.split("&", -1)) {
      String[] halves = part.split("=", 2);
      fields.put(halves[0], halves.length > 1 ? URLDecoder.decode(halves[1], UTF_8) : "");
    }
    return fields;
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
