package io.wirewatch.alerts.deliver.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wirewatch.contract.channel.EventJson;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The call that asks whether messages are wanted: only who reads it can answer with its words or
 * follow its link.
 */
record Challenge(String words, String link) {
  private static final String TYPE = "destination.confirm";
  private static final JsonMapper MAPPER = EventJson.mapper();

  private record Body(String type, Instant timestamp, Data data) {}

  private record Data(String challenge, String confirmUrl, String note) {}

  /** Words that say nothing of the link they are made from. */
  static Challenge of(String link) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(("challenge " + link).getBytes(UTF_8));
      return new Challenge(HexFormat.of().formatHex(hash, 0, 16), link);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  byte[] body(Instant now) {
    String note =
        "Somebody asked Wirewatch to send alerts here. Answer with {\"challenge\": ...} or open"
            + " confirmUrl to agree. Without that, nothing is sent.";
    try {
      return MAPPER.writeValueAsBytes(new Body(TYPE, now, new Data(words, link, note)));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("cannot be written as JSON", e);
    }
  }

  /**
   * The words alone, or as the JSON member {@code challenge}; a mere echo of the call is no yes.
   */
  boolean isAnsweredBy(String text) {
    if (text.equals(words)) {
      return true;
    }
    try {
      JsonNode answer = MAPPER.readTree(text);
      return answer != null && answer.path("challenge").asText("").equals(words);
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
