package io.wirewatch.alerts.api;

import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** What can be wrong with a request; each has a type of its own in the answer (RFC 9457). */
final class Problems {
  private Problems() {}

  private static HttpResponseException of(int status, String type, String detail) {
    return of(status, type, detail, Map.of());
  }

  private static HttpResponseException of(
      int status, String type, String detail, Map<String, String> more) {
    Map<String, String> details = new LinkedHashMap<>(more);
    details.put("type", "urn:wirewatch:problem:" + type);
    return new HttpResponseException(status, detail, details);
  }

  static HttpResponseException parameter(String name, String wanted) {
    return of(
        400, "parameter", "\"" + name + "\" must be " + wanted + ".", Map.of("parameter", name));
  }

  static HttpResponseException body(String detail) {
    return of(400, "body", detail);
  }

  /** A query that cannot be read. */
  static HttpResponseException query(int position, String message, String hint) {
    return of(422, "query", message + " " + hint, Map.of("position", Integer.toString(position)));
  }

  static HttpResponseException field(String name, String detail) {
    return of(422, "field", detail, Map.of("field", name));
  }

  static HttpResponseException changed() {
    return of(
        412, "changed", "It was changed meanwhile: read it again, then repeat the change on that.");
  }

  static HttpResponseException unconditional() {
    return of(428, "unconditional", "Send If-Match with the ETag of what you are changing.");
  }

  static HttpResponseException reusedKey() {
    return of(422, "idempotency-key", "This Idempotency-Key was used for another request.");
  }

  static HttpResponseException missing() {
    return new NotFoundResponse();
  }
}
