package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.RuleDraft;
import io.wirewatch.alerts.store.Tell;
import java.util.List;
import java.util.Optional;

/**
 * The rule editor's fields as plain values: as sent, as stored, or as a search fills them in.
 *
 * @param id empty for a new rule
 * @param team empty = nobody's but the owner's
 */
record RuleFields(
    String id, String name, String team, String note, WatchFields watch, TellFields tell) {

  static RuleFields sent(Context ctx, String id) {
    return new RuleFields(
        id,
        Requests.field(ctx, "name"),
        Requests.field(ctx, "team"),
        Requests.field(ctx, "note"),
        WatchFields.sent(ctx),
        TellFields.sent(ctx));
  }

  static RuleFields of(Rule rule) {
    return new RuleFields(
        rule.id(),
        rule.name(),
        rule.team().orElse(""),
        rule.note(),
        WatchFields.of(rule.watch()),
        TellFields.of(rule.tell()));
  }

  /** A new rule that watches for what the stream was narrowed to. */
  static RuleFields of(StreamQuery stream) {
    return new RuleFields(
        "", "", "", "", WatchFields.of(stream), TellFields.of(Tell.to(List.of())));
  }

  /** The same fields, shared with a team. */
  RuleFields sharedWith(Optional<String> mates) {
    return new RuleFields(id, name, mates.orElse(""), note, watch, tell);
  }

  /** The same fields with these destinations ticked. */
  RuleFields telling(List<String> chosen) {
    return new RuleFields(id, name, team, note, watch, tell.to(chosen));
  }

  /** The same fields under another name. */
  RuleFields named(String other) {
    return new RuleFields(id, other, team, note, watch, tell);
  }

  RuleDraft draft(String owner, boolean draft) {
    Optional<String> shared = Optional.of(team).filter(one -> !one.isEmpty());
    return new RuleDraft(name, owner, shared, note, watch.watch(), tell.tell(), draft);
  }
}
