package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.view.CallLine;
import io.wirewatch.alerts.console.view.Times;
import io.wirewatch.alerts.deliver.Tryouts;
import io.wirewatch.alerts.store.Attempt;
import io.wirewatch.alerts.store.Calls;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.alerts.store.Messages;
import io.wirewatch.alerts.store.Trial;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The last calls of a destination: messages, tests, requests to confirm, newest first. */
final class CallLines {
  private static final int SHOWN = 50;

  private final Calls calls;
  private final Messages messages;
  private final Tryouts tryouts;

  CallLines(ConsoleStores stores, Tryouts tryouts) {
    this.calls = stores.calls();
    this.messages = stores.messages();
    this.tryouts = tryouts;
  }

  List<CallLine> of(Destination destination, Times times) {
    Stream<Map.Entry<Instant, CallLine>> attempts =
        calls.attempts(destination.id(), SHOWN).stream()
            .map(attempt -> Map.entry(attempt.at(), line(attempt, times)));
    Stream<Map.Entry<Instant, CallLine>> trials =
        calls.trials(destination.id(), SHOWN).stream()
            .map(trial -> Map.entry(trial.at(), line(trial, times)));
    return Stream.concat(attempts, trials)
        .sorted(Map.Entry.<Instant, CallLine>comparingByKey(Comparator.reverseOrder()))
        .limit(SHOWN)
        .map(Map.Entry::getValue)
        .toList();
  }

  private CallLine line(Attempt attempt, Times times) {
    Optional<Message> message = messages.find(attempt.messageId());
    String title = message.map(one -> one.facts().title()).orElse("a message");
    String again = attempt.number() > 1 ? " (attempt " + attempt.number() + ")" : "";
    return new CallLine(
        attempt.messageId(),
        title + again,
        message.map(one -> "/messages/" + one.id()),
        times.of(attempt.at()),
        rounded(attempt.took()),
        attempt.sent() ? "good" : "bad",
        attempt.sent() ? "sent" : attempt.reason().map(MessagePages::sentence).orElse("failed"),
        attempt.reply(),
        message.flatMap(tryouts::written));
  }

  private static CallLine line(Trial trial, Times times) {
    boolean test = trial.purpose() == Trial.Purpose.TEST;
    return new CallLine(
        trial.id(),
        test ? "Test message" : "Request to confirm",
        Optional.empty(),
        times.of(trial.at()),
        rounded(trial.took()),
        trial.accepted() ? "good" : "bad",
        trial.accepted() ? "taken" : "refused",
        trial.reply(),
        Optional.of(trial.body()).filter(body -> !body.isEmpty()));
  }

  /** In whole seconds: exact times would tell which addresses of a network answer. */
  static String rounded(Duration took) {
    return took.toSeconds() < 1 ? "under 1 s" : "about " + took.toSeconds() + " s";
  }
}
