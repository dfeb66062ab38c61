package io.wirewatch.alerts.api;

import io.javalin.http.Context;
import io.wirewatch.alerts.console.LiveJson;
import io.wirewatch.alerts.console.access.Gate;
import io.wirewatch.alerts.console.access.Sight;
import io.wirewatch.alerts.store.Alert;
import io.wirewatch.alerts.store.AlertsStore;
import io.wirewatch.alerts.store.Attempt;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.alerts.store.MessageState;
import io.wirewatch.alerts.store.Page;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Alerts in the order they were made, messages newest first, and where they go. */
final class AlertsApi {
  private final AlertsStore store;

  AlertsApi(AlertsStore store) {
    this.store = store;
  }

  void list(Context ctx) {
    Paging paging = Paging.of(ctx);
    Optional<String> rule = Paging.text(ctx, "rule");
    Sight sight = Gate.sight(ctx);
    List<Alert> found = store.ledger().alertsAfter(paging.after(), paging.limit());
    List<Map<String, Object>> items =
        found.stream()
            .filter(alert -> sight.seesTold(alert.facts()))
            .filter(alert -> rule.map(alert.facts().ruleId()::equals).orElse(true))
            .map(LiveJson::alert)
            .toList();
    Reply.page(
        ctx, items, found.stream().reduce((a, b) -> b).map(last -> Long.toString(last.sequence())));
  }

  void one(Context ctx) {
    Alert alert = store.ledger().alert(ctx.pathParam("alert")).orElseThrow(Problems::missing);
    Reply.one(ctx, LiveJson.alert(alert));
  }

  void messages(Context ctx) {
    Paging paging = Paging.of(ctx);
    Page<Message> page =
        store
            .messages()
            .list(state(ctx), Paging.text(ctx, "rule"), paging.cursor(), paging.limit());
    Sight sight = Gate.sight(ctx);
    List<Map<String, Object>> items =
        page.items().stream().filter(sight::sees).map(AlertsApi::message).toList();
    Reply.page(ctx, items, page.next());
  }

  private static Optional<MessageState> state(Context ctx) {
    return Paging.text(ctx, "state")
        .map(
            code ->
                Arrays.stream(MessageState.values())
                    .filter(state -> state.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> Problems.parameter("state", "a state of messages")));
  }

  void message(Context ctx) {
    Message message =
        store.messages().find(ctx.pathParam("message")).orElseThrow(Problems::missing);
    Map<String, Object> json = message(message);
    json.put(
        "tries", store.messages().attempts(message.id()).stream().map(AlertsApi::attempt).toList());
    Reply.one(ctx, json);
  }

  void destinations(Context ctx) {
    Sight sight = Gate.sight(ctx);
    List<Map<String, Object>> items =
        store.destinations().all().stream()
            .filter(sight::sees)
            .map(AlertsApi::destination)
            .toList();
    Reply.page(ctx, items, Optional.empty());
  }

  void destination(Context ctx) {
    Destination found =
        store.destinations().find(ctx.pathParam("destination")).orElseThrow(Problems::missing);
    Reply.one(ctx, destination(found));
  }

  private static Map<String, Object> message(Message message) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", message.id());
    json.put("alertId", message.alertId());
    json.put("rule", Map.of("id", message.ruleId(), "name", message.facts().ruleName()));
    json.put("destinationId", message.destinationId());
    json.put("title", message.facts().title());
    json.put("state", message.state().code());
    json.put("attempts", message.attempts());
    message.lastReply().ifPresent(reply -> json.put("lastReply", reply));
    json.put("createdAt", message.createdAt().toString());
    message.sentAt().ifPresent(at -> json.put("sentAt", at.toString()));
    return json;
  }

  private static Map<String, Object> attempt(Attempt attempt) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("number", attempt.number());
    json.put("at", attempt.at().toString());
    json.put("tookMillis", attempt.took().toMillis());
    json.put("sent", attempt.sent());
    attempt.reason().ifPresent(reason -> json.put("reason", reason));
    json.put("reply", attempt.reply());
    return json;
  }

  /** A webhook's address may carry a secret, so only its kind and name are told. */
  private static Map<String, Object> destination(Destination destination) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", destination.id());
    json.put("kind", destination.kind().code());
    json.put("name", Redacted.name(destination));
    json.put("owner", destination.owner());
    json.put("enabled", destination.isEnabled());
    destination.disabledReason().ifPresent(reason -> json.put("disabledReason", reason));
    destination.failingSince().ifPresent(at -> json.put("failingSince", at.toString()));
    json.put("createdAt", destination.createdAt().toString());
    return json;
  }
}
