package io.wirewatch.alerts.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.router.EndpointNotFound;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What went wrong, in our own words.
 *
 * @param more what a program may want to know beside: a {@code type}, where it is a known one, and
 *     members of that type
 */
record Problem(int status, String detail, Map<String, String> more) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Problem of(HttpResponseException refusal) {
    return new Problem(
        refusal.getStatus(),
        refusal instanceof EndpointNotFound
            ? ""
            : Optional.ofNullable(refusal.getMessage()).orElse(""),
        refusal.getDetails());
  }

  /** RFC 9457, with the id by which the log knows it. */
  String json(String id) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", "about:blank");
    json.put("title", HttpStatus.forStatus(status).getMessage());
    json.put("status", status);
    if (!detail.isEmpty()) {
      json.put("detail", detail);
    }
    json.put("instance", "urn:error:" + id);
    json.putAll(more);
    try {
      return MAPPER.writeValueAsString(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("maps of texts can be written", impossible);
    }
  }
}
