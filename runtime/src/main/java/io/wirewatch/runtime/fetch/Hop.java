package io.wirewatch.runtime.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.HttpHost;

/**
 * One request on the way from the address that was asked for to the one that answers.
 *
 * @param url vetted by {@link UrlRules}
 */
@SuppressWarnings("ArrayRecordComponent") // sent, never compared
record Hop(String method, URI url, Map<String, String> headers, Optional<byte[]> body) {

  /** What says nothing about who asks, and so may follow a redirect to anywhere. */
  private static final Set<String> HARMLESS =
      Set.of(
          "accept",
          "accept-language",
          "a-im",
          "cache-control",
          "pragma",
          "if-none-match",
          "if-modified-since");

  static Hop reading(URI url) {
    return new Hop("GET", url, Map.of(), Optional.empty());
  }

  boolean isRead() {
    return method.equals("GET") || method.equals("HEAD");
  }

  boolean isHttps() {
    return url.getScheme().equals("https");
  }

  int port() {
    int usual = isHttps() ? 443 : 80;
    return url.getPort() < 0 ? usual : url.getPort();
  }

  HttpHost host() {
    return new HttpHost(url.getScheme(), url.getHost().replaceAll("^\\[(.*)]$", "$1"), port());
  }

  /** The next hop to this address; anything personal stays behind where the origin changes. */
  Hop to(URI next) {
    var there = new Hop(method, next, headers, body);
    return sameOrigin(there) ? there : new Hop(method, next, harmless(), body);
  }

  /** True if nothing in it could be misused by somebody who reads it on the way. */
  boolean isAnonymous() {
    return body.isEmpty() && harmless().size() == headers.size();
  }

  private boolean sameOrigin(Hop other) {
    return url.getScheme().equals(other.url.getScheme())
        && url.getHost().equals(other.url.getHost())
        && port() == other.port();
  }

  private Map<String, String> harmless() {
    return headers.entrySet().stream()
        .filter(header -> HARMLESS.contains(header.getKey().toLowerCase(Locale.ROOT)))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
