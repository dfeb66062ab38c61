package io.wirewatch.alerts.console.lists;

import io.javalin.http.Context;
import io.wirewatch.alerts.console.ConsoleStores;
import io.wirewatch.alerts.console.Requests;
import io.wirewatch.alerts.console.access.Gate;
import io.wirewatch.alerts.console.access.Sight;
import io.wirewatch.alerts.message.Links;
import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.DeskAlert;
import io.wirewatch.alerts.store.DeskState;
import io.wirewatch.alerts.store.DeskView;
import io.wirewatch.alerts.store.LedgerState;
import io.wirewatch.alerts.store.LedgerSum;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.alerts.store.MessageState;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.Verdicts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules, alerts, messages and the ledger's sums as lists. */
final class DeskSheets {
  private static final int ROWS = 1_000;
  private static final Duration SAID = Duration.ofDays(90);

  private final ConsoleStores stores;
  private final Links links;
  private final InstantSource clock;

  DeskSheets(ConsoleStores stores, Links links, InstantSource clock) {
    this.stores = stores;
    this.links = links;
    this.clock = clock;
  }

  Sheet rules(Context ctx) {
    Sight sight = Gate.sight(ctx);
    Map<String, Verdicts> said = stores.feedback().byRule(clock.instant().minus(SAID));
    return new Sheet(
        "Rules",
        links.page("/rules"),
        List.of("id", "name", "state", "words", "topics", "relevant", "not relevant", "changed"),
        stores.rules().all().stream()
            .filter(sight::sees)
            .map(rule -> rule(rule, said.getOrDefault(rule.id(), Verdicts.NONE)))
            .toList());
  }

  private Sheet.Line rule(Rule rule, Verdicts said) {
    return new Sheet.Line(
        rule.id(),
        rule.name(),
        links.rule(rule.id()),
        rule.changedAt(),
        List.of(
            rule.id(),
            rule.name(),
            rule.state().code(),
            rule.watch().words(),
            String.join("; ", rule.watch().topics()),
            String.valueOf(said.relevant()),
            String.valueOf(said.not()),
            rule.changedAt().toString()));
  }

  Sheet inbox(Context ctx) {
    String tab = Requests.text(ctx, "tab").orElse("");
    DeskState state =
        Arrays.stream(DeskState.values())
            .filter(one -> one.code().equals(tab))
            .findFirst()
            .orElse(DeskState.NEW);
    DeskView view = DeskView.of(state, stores.rules(), Gate.sight(ctx)::sees, clock.instant());
    return new Sheet(
        "Alerts",
        links.page("/alerts?tab=" + state.code()),
        List.of("alert", "rule", "headline", "outlet", "told", "state", "by", "link"),
        stores.desk().list(view, Optional.empty(), ROWS).items().stream()
            .map(this::alert)
            .toList());
  }

  private Sheet.Line alert(DeskAlert one) {
    AlertFacts facts = one.alert().facts();
    return new Sheet.Line(
        one.alert().id(),
        facts.title(),
        links.story(facts.storyId()),
        one.alert().madeAt(),
        List.of(
            one.alert().id(),
            facts.ruleName(),
            facts.title(),
            facts.outlet(),
            one.alert().madeAt().toString(),
            one.state().code(),
            one.person().orElse(""),
            facts.url()));
  }

  Sheet messages(Context ctx) {
    Optional<MessageState> state =
        Requests.text(ctx, "state")
            .flatMap(
                code ->
                    Arrays.stream(MessageState.values())
                        .filter(one -> one.code().equals(code))
                        .findFirst());
    Optional<String> rule = Requests.text(ctx, "rule");
    return new Sheet(
        "Messages",
        links.page("/messages"),
        List.of(
            "message", "rule", "headline", "kind", "state", "attempts", "answer", "made", "sent"),
        stores.messages().list(state, rule, Optional.empty(), ROWS).items().stream()
            .filter(Gate.sight(ctx)::sees)
            .map(this::message)
            .toList());
  }

  private Sheet.Line message(Message message) {
    return new Sheet.Line(
        message.id(),
        message.facts().title(),
        links.page("/messages/" + message.id()),
        message.createdAt(),
        List.of(
            message.id(),
            message.facts().ruleName(),
            message.facts().title(),
            message.kind().code(),
            message.state().code(),
            String.valueOf(message.attempts()),
            message.lastReply().orElse(""),
            message.createdAt().toString(),
            message.sentAt().map(Instant::toString).orElse("")));
  }

  /** How many matches there are, how they ended, and the difference, which is 0. */
  Sheet ledger(Context ctx) {
    LedgerSum sum = stores.ledger().sum();
    List<Sheet.Line> lines = new ArrayList<>();
    lines.add(sum("matches", sum.matches()));
    for (LedgerState state : LedgerState.values()) {
      lines.add(sum(state.code(), sum.byState().getOrDefault(state, 0L)));
    }
    lines.add(sum("difference", sum.difference()));
    return new Sheet("Ledger", links.page("/admin/system"), List.of("what", "matches"), lines);
  }

  private Sheet.Line sum(String what, long number) {
    return new Sheet.Line(
        what,
        what + ": " + number,
        links.page("/admin/system"),
        clock.instant(),
        List.of(what, String.valueOf(number)));
  }
}
