package io.wirewatch.bench.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.ingest.parse.MarkedText;
import io.wirewatch.ingest.parse.Markup;
import io.wirewatch.ingest.parse.Person;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether one of our values is the expected one. Texts are the same when their words and the links
 * in their markup are: how tags are written is not kept.
 */
final class Sameness {
  private Sameness() {}

  static boolean of(Object ours, JsonNode expected) {
    if (ours instanceof Optional<?> maybe) {
      return maybe.isPresent() ? of(maybe.get(), expected) : isNothing(expected);
    }
    if (ours instanceof MarkedText text) {
      return expected.isTextual() && isSameText(text, expected.textValue());
    }
    if (ours instanceof Instant instant) {
      return expected.isArray() && instant.equals(instant(expected));
    }
    if (ours instanceof Person person) {
      return expected.isTextual() && isSamePerson(person, expected.textValue());
    }
    if (ours instanceof Map<?, ?> map) {
      return expected.isObject() && hasAll(map, expected);
    }
    return ours.toString().strip().equals(expected.asText().strip());
  }

  /** Whether Python would take our value for true. */
  static boolean isTruthy(Object ours) {
    if (ours instanceof Optional<?> maybe) {
      return maybe.isPresent() && isTruthy(maybe.get());
    }
    if (ours instanceof List<?> list) {
      return !list.isEmpty();
    }
    return ours instanceof Boolean answer ? answer : !ours.toString().isEmpty();
  }

  private static boolean isNothing(JsonNode expected) {
    return expected.isNull() || (expected.isTextual() && expected.textValue().isEmpty());
  }

  private static boolean isSameText(MarkedText ours, String expected) {
    if (ours.value().strip().equals(expected.strip())) {
      return true;
    }
    Markup markup = ours.isMarkup() ? Markup.HTML : Markup.NONE;
    MarkedText theirs = new MarkedText(expected, markup, Optional.empty(), ours.base());
    return theirs.plain().equals(ours.plain()) && theirs.links().equals(ours.links());
  }

  private static boolean isSamePerson(Person ours, String expected) {
    String withMail =
        ours.mail().filter(mail -> !mail.equals(ours.name())).map(m -> " (" + m + ")").orElse("");
    return (ours.name() + withMail).equals(expected.strip());
  }

  private static boolean hasAll(Map<?, ?> ours, JsonNode expected) {
    for (Map.Entry<String, JsonNode> field : expected.properties()) {
      Object value = ours.get(field.getKey());
      if (value == null || !of(value, field.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** Python's {@code struct_time}: year, month, day, hour, minute, second, all in UTC. */
  private static Instant instant(JsonNode tuple) {
    return OffsetDateTime.of(
            tuple.path(0).asInt(),
            tuple.path(1).asInt(),
            tuple.path(2).asInt(),
            tuple.path(3).asInt(),
            tuple.path(4).asInt(),
            tuple.path(5).asInt(),
            0,
            ZoneOffset.UTC)
        .toInstant();
  }
}
