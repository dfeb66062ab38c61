package io.wirewatch.runtime.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One request to make.
 *
 * @param method GET, HEAD, POST, PUT or DELETE
 * @param url where to; vetted when fetched, not here
 * @param headers what the caller adds: validators, signatures, content type. Never what belongs to
 *     the connection
 * @param body what to send; empty for GET and HEAD
 * @param redirects how many to follow, 0–20; with 0 a redirect is an answer like any other, as
 *     webhooks want it. Only GET and HEAD are ever redirected
 */
@SuppressWarnings("ArrayRecordComponent") // the body is sent once and never compared
public record FetchRequest(
    String method, URI url, Map<String, String> headers, Optional<byte[]> body, int redirects) {

  /** How many redirects a feed or page may take. */
  public static final int USUAL_REDIRECTS = 5;

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE");
  private static final Set<String> OURS =
      Set.of(
          "host",
          "connection",
          "keep-alive",
          "content-length",
          "transfer-encoding",
          "te",
          "trailer",
          "upgrade",
          "expect",
          "accept-encoding",
          "user-agent",
          "cookie");

  public FetchRequest {
    require(METHODS.contains(method), "not a method we use: " + method);
    require(body.isEmpty() || !isRead(method), method + " has no body");
    require(redirects >= 0 && redirects <= 20, "redirects must be 0 to 20");
    headers = Map.copyOf(headers);
    headers.forEach(FetchRequest::checkHeader);
  }

  /** A plain read that follows the usual number of redirects. */
  public static FetchRequest get(URI url) {
    return new FetchRequest("GET", url, Map.of(), Optional.empty(), USUAL_REDIRECTS);
  }

  /** The same with these headers instead. */
  public FetchRequest withHeaders(Map<String, String> headers) {
    return new FetchRequest(method, url, headers, body, redirects);
  }

  boolean isRead() {
    return isRead(method);
  }

  private static boolean isRead(String method) {
    return method.equals("GET") || method.equals("HEAD");
  }

  private static void checkHeader(String name, String value) {
    require(name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+"), "not a header name: " + name);
    String lower = name.toLowerCase(Locale.ROOT);
    require(
        !OURS.contains(lower) && !lower.startsWith("proxy-"),
        "the fetcher sets " + name + " itself");
    require(
        value.chars().allMatch(FetchRequest::mayStandInHeader),
        "control or non-Latin character in " + name);
  }

  private static boolean mayStandInHeader(int c) {
    return c == '\t' || (c >= 0x20 && c <= 0xff && (c < 0x7f || c > 0x9f));
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
