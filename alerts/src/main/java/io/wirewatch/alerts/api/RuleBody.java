package io.wirewatch.alerts.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wirewatch.alerts.store.QuietHours;
import io.wirewatch.alerts.store.RuleDraft;
import io.wirewatch.alerts.store.Speed;
import io.wirewatch.alerts.store.Tell;
import io.wirewatch.alerts.store.Watch;
import io.wirewatch.contract.article.Certainty;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A rule as programs send it; what is left out is as usual, what is unknown is refused. */
record RuleBody(
    @Nullable String name,
    @Nullable String team,
    @Nullable String note,
    @Nullable Boolean draft,
    @Nullable Watching watch,
    @Nullable Telling tell) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();
  private static final int LONGEST_TEXT = 2_000;

  record Watching(
      @Nullable String words,
      @Nullable List<String> topics,
      @Nullable List<String> places,
      @Nullable List<String> bodies,
      @Nullable List<String> sources,
      @Nullable List<String> regions,
      @Nullable List<String> languages,
      @Nullable String certainty) {}

  record Telling(
      @Nullable List<String> destinations,
      @Nullable String speed,
      @Nullable List<Integer> followUps,
      @Nullable Integer hourlyLimit,
      @Nullable Quiet quietHours,
      @Nullable List<String> breakThrough) {}

  record Quiet(@Nullable String from, @Nullable String to, @Nullable String weekend) {}

  static RuleBody read(String json) {
    try {
      @Nullable RuleBody body = json.isBlank() ? null : MAPPER.readValue(json, RuleBody.class);
      if (body == null) {
        throw Problems.body("The body must be a JSON object.");
      }
      return body;
    } catch (UnrecognizedPropertyException unknown) {
      throw Problems.body("\"" + unknown.getPropertyName() + "\" is not a field of a rule.");
    } catch (JsonProcessingException unreadable) {
      throw Problems.body("The body cannot be read as the JSON of a rule.");
    }
  }

  Optional<String> teamName() {
    return Optional.ofNullable(team).filter(text -> !text.isBlank());
  }

  RuleDraft draftOf(String owner) {
    return new RuleDraft(
        text("name", name),
        owner,
        teamName(),
        text("note", note),
        watched(),
        told(),
        Boolean.TRUE.equals(draft));
  }

  private static String text(String field, @Nullable String sent) {
    String text = Optional.ofNullable(sent).orElse("");
    if (text.length() > LONGEST_TEXT) {
      throw Problems.field(field, "It is longer than " + LONGEST_TEXT + " characters.");
    }
    return text;
  }

  private Watch watched() {
    Watching sent =
        Optional.ofNullable(watch)
            .orElse(new Watching(null, null, null, null, null, null, null, null));
    return new Watch(
        Optional.ofNullable(sent.words()).orElse(""),
        list("watch.topics", sent.topics()),
        list("watch.places", sent.places()),
        list("watch.bodies", sent.bodies()),
        list("watch.sources", sent.sources()),
        list("watch.regions", sent.regions()),
        list("watch.languages", sent.languages()),
        Optional.ofNullable(sent.certainty()).map(RuleBody::certainty));
  }

  private Tell told() {
    Telling sent =
        Optional.ofNullable(tell).orElse(new Telling(null, null, null, null, null, null));
    return fitting(
        "tell",
        () ->
            new Tell(
                list("tell.destinations", sent.destinations()),
                Speed.of(Optional.ofNullable(sent.speed()).orElse("at-once")),
                sent.followUps() == null
                    ? Tell.FOLLOW_UPS
                    : list("tell.followUps", sent.followUps()),
                Optional.ofNullable(sent.hourlyLimit()).orElse(Tell.HOURLY_LIMIT),
                Optional.ofNullable(sent.quietHours()).map(RuleBody::quiet),
                list("tell.breakThrough", sent.breakThrough())));
  }

  private static QuietHours quiet(Quiet sent) {
    return new QuietHours(
        LocalTime.parse(Optional.ofNullable(sent.from()).orElse("")),
        LocalTime.parse(Optional.ofNullable(sent.to()).orElse("")),
        QuietHours.Weekend.of(Optional.ofNullable(sent.weekend()).orElse("")));
  }

  private static <T> T fitting(String field, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException unfit) {
      throw Problems.field(field, "That is no way to tell: see the description of \"tell\".");
    }
  }

  /** Lists with gaps would be refused later, and in no words. */
  private static <T> List<T> list(String field, @Nullable List<T> sent) {
    List<T> list = sent == null ? List.of() : sent;
    if (list.stream().anyMatch(one -> one == null)) {
      throw Problems.field(field, "It holds null.");
    }
    return list;
  }

  private static Certainty certainty(String code) {
    for (Certainty one : Certainty.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(code)) {
        return one;
      }
    }
    throw Problems.field("watch.certainty", "certainty is likely or strong.");
  }
}
