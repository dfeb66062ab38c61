package io.wirewatch.alerts.api;

import io.wirewatch.alerts.store.QuietHours;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.Tell;
import io.wirewatch.alerts.store.Watch;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Rules as programs read them. */
final class RuleJson {
  private RuleJson() {}

  static Map<String, Object> of(Rule rule) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", rule.id());
    json.put("name", rule.name());
    json.put("owner", rule.owner());
    rule.team().ifPresent(team -> json.put("team", team));
    json.put("note", rule.note());
    json.put("watch", of(rule.watch()));
    json.put("tell", of(rule.tell()));
    json.put("state", rule.state().code());
    rule.pausedUntil().ifPresent(at -> json.put("pausedUntil", at.toString()));
    rule.brokenReason().ifPresent(reason -> json.put("brokenReason", reason));
    json.put("version", rule.version());
    json.put("createdAt", rule.createdAt().toString());
    json.put("changedAt", rule.changedAt().toString());
    return json;
  }

  private static Map<String, Object> of(Watch watch) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("words", watch.words());
    json.put("topics", watch.topics());
    json.put("places", watch.places());
    json.put("bodies", watch.bodies());
    json.put("sources", watch.sources());
    json.put("regions", watch.regions());
    json.put("languages", watch.languages());
    watch
        .certainty()
        .ifPresent(least -> json.put("certainty", least.name().toLowerCase(Locale.ROOT)));
    return json;
  }

  private static Map<String, Object> of(Tell tell) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("destinations", tell.destinations());
    json.put("speed", tell.speed().code());
    json.put("followUps", tell.followUps());
    json.put("hourlyLimit", tell.hourlyLimit());
    tell.quietHours().ifPresent(quiet -> json.put("quietHours", of(quiet)));
    json.put("breakThrough", tell.breakThrough());
    return json;
  }

  private static Map<String, Object> of(QuietHours quiet) {
    return Map.of(
        "from", quiet.from().toString(),
        "to", quiet.to().toString(),
        "weekend", quiet.weekend().code());
  }
}
