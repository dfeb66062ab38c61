package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.view.AlertLine;
import io.wirewatch.alerts.console.view.Link;
import io.wirewatch.alerts.console.view.MatchLine;
import io.wirewatch.alerts.console.view.MessageLine;
import io.wirewatch.alerts.console.view.Times;
import io.wirewatch.alerts.store.Alert;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.Destinations;
import io.wirewatch.alerts.store.LedgerEntry;
import io.wirewatch.alerts.store.LedgerState;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.alerts.store.MessageState;
import io.wirewatch.alerts.store.Messages;
import io.wirewatch.alerts.store.Rules;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says in words what became of matches, alerts and messages. */
final class AlertLines {
  private static final Map<LedgerState, String> MATCHES =
      Map.of(
          LedgerState.TOLD, "told",
          LedgerState.FOLDED, "part of an alert already told",
          LedgerState.HELD, "held back for now",
          LedgerState.SUPPRESSED, "held back for good",
          LedgerState.FAILED, "could not be told");

  private final Messages messages;
  private final Rules rules;
  private final Destinations destinations;

  AlertLines(ConsoleStores stores) {
    this.messages = stores.messages();
    this.rules = stores.rules();
    this.destinations = stores.destinations();
  }

  AlertLine of(Alert alert, Times times) {
    List<MessageLine> lines =
        messages.ofAlert(alert.id()).stream().map(message -> of(message, times)).toList();
    return new AlertLine(
        rule(alert.facts().ruleId(), alert.facts().ruleName()),
        new Link(alert.facts().title(), StoryCards.href(alert.facts().storyId())),
        times.of(alert.madeAt()),
        lines);
  }

  MatchLine of(LedgerEntry entry, Times times) {
    String until =
        entry.heldUntil().map(at -> ", decided again " + times.of(at).exact()).orElse("");
    return new MatchLine(
        rule(entry.ruleId(), "deleted rule " + entry.ruleId()),
        Tones.of(entry.state()),
        MATCHES.getOrDefault(entry.state(), entry.state().code()),
        entry.reason() + until,
        times.of(entry.matchedAt()));
  }

  MessageLine of(Message message, Times times) {
    Optional<Destination> to = destinations.find(message.destinationId());
    return new MessageLine(
        "/messages/" + message.id(),
        message.facts().title(),
        rule(message.ruleId(), message.facts().ruleName()),
        to.map(AlertLines::name).orElse("a removed destination"),
        Tones.of(message.state()),
        state(message),
        words(message, to, times),
        times.of(message.createdAt()),
        message.attempts());
  }

  /** A destination's name, or its address where it has none. */
  static String name(Destination destination) {
    return destination.kind() == DestinationKind.STREAM && destination.name().isEmpty()
        ? "Live stream"
        : destination.name();
  }

  private Link rule(String ruleId, String otherwise) {
    return rules.find(ruleId).map(StoryCards::link).orElse(new Link(otherwise, "/rules"));
  }

  private static String state(Message message) {
    return switch (message.state()) {
      case PENDING -> "waiting";
      case FAILED -> "failed, tried again";
      case SENT -> "sent";
      case GIVEN_UP -> "given up";
      case CANCELLED -> "cancelled";
    };
  }

  private static String words(Message message, Optional<Destination> to, Times times) {
    String reply = message.lastReply().orElse("");
    boolean waits =
        message.state() == MessageState.PENDING || message.state() == MessageState.FAILED;
    if (waits && to.filter(one -> !one.isEnabled()).isPresent()) {
      return "waits: the destination is switched off";
    }
    if (waits && to.filter(one -> !one.isConfirmed()).isPresent()) {
      return "waits until the destination is confirmed";
    }
    if (waits && !reply.isEmpty()) {
      return reply + "; next try " + times.of(message.nextAttemptAt()).exact();
    }
    return message.sentAt().map(at -> "sent " + times.of(at).exact()).orElse(reply);
  }
}
