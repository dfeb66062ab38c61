package io.wirewatch.alerts.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.RuleDraft;
import io.wirewatch.alerts.store.Tell;
import io.wirewatch.alerts.store.Watch;
import io.wirewatch.contract.article.Certainty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules as programs read and write them. */
final class RuleJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private RuleJson() {}

  /** What a program sends; what is left out is as usual. */
  record Body(
      @Nullable String name,
      @Nullable Boolean draft,
      @Nullable Watching watch,
      @Nullable Telling tell) {}

  record Watching(
      @Nullable String words,
      @Nullable List<String> topics,
      @Nullable List<String> sources,
      @Nullable List<String> regions,
      @Nullable String certainty) {}

  record Telling(@Nullable List<String> destinations) {}

  static RuleDraft read(String json, String owner) {
    Body body = parsed(json);
    Watching watch =
        Optional.ofNullable(body.watch()).orElse(new Watching(null, null, null, null, null));
    Telling tell = Optional.ofNullable(body.tell()).orElse(new Telling(null));
    RuleDraft draft =
        RuleDraft.of(
            Optional.ofNullable(body.name()).orElse(""),
            owner,
            watch(watch),
            Tell.to(list(tell.destinations())));
    return Boolean.TRUE.equals(body.draft()) ? draft.asDraft() : draft;
  }

  private static Watch watch(Watching sent) {
    return Watch.forWords(Optional.ofNullable(sent.words()).orElse(""))
        .onTopics(list(sent.topics()))
        .ofSources(list(sent.sources()))
        .inRegions(list(sent.regions()))
        .atLeast(Optional.ofNullable(sent.certainty()).map(RuleJson::certainty));
  }

  private static Body parsed(String json) {
    try {
      @Nullable Body body = json.isBlank() ? null : MAPPER.readValue(json, Body.class);
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

  private static List<String> list(@Nullable List<String> sent) {
    return sent == null ? List.of() : sent;
  }

  private static Certainty certainty(String code) {
    for (Certainty one : Certainty.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(code)) {
        return one;
      }
    }
    throw Problems.field("watch.certainty", "certainty is likely or strong.");
  }

  static Map<String, Object> of(Rule rule) {
    Map<String, Object> watch = new LinkedHashMap<>();
    watch.put("words", rule.watch().words());
    watch.put("topics", rule.watch().topics());
    watch.put("sources", rule.watch().sources());
    watch.put("regions", rule.watch().regions());
    rule.watch()
        .certainty()
        .ifPresent(least -> watch.put("certainty", least.name().toLowerCase(Locale.ROOT)));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", rule.id());
    json.put("name", rule.name());
    json.put("owner", rule.owner());
    json.put("watch", watch);
    json.put("tell", Map.of("destinations", rule.tell().destinations()));
    json.put("state", rule.state().code());
    rule.pausedUntil().ifPresent(at -> json.put("pausedUntil", at.toString()));
    rule.brokenReason().ifPresent(reason -> json.put("brokenReason", reason));
    json.put("version", rule.version());
    json.put("createdAt", rule.createdAt().toString());
    json.put("changedAt", rule.changedAt().toString());
    return json;
  }
}
