package io.wirewatch.alerts.why;

import io.wirewatch.alerts.store.Attempt;
import io.wirewatch.alerts.store.LedgerEntry;
import io.wirewatch.alerts.store.LedgerState;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.alerts.why.Step.Kind;
import io.wirewatch.alerts.why.WhyFacts.MessageFacts;
import java.util.List;
import java.util.Optional;

/** What became of the messages behind a match. */
record MessageSteps(List<MessageFacts> messages, Wording wording) {

  List<Step> of(LedgerEntry entry) {
    List<Step> steps =
        messages.stream()
            .filter(one -> Optional.of(one.message().alertId()).equals(entry.alertId()))
            .map(this::step)
            .toList();
    boolean nobody = steps.isEmpty() && entry.state() == LedgerState.TOLD;
    return nobody
        ? List.of(
            Step.no(Kind.DESTINATIONS, "No message was made of it: the rule named nobody to tell."))
        : steps;
  }

  private Step step(MessageFacts facts) {
    Message message = facts.message();
    String to = facts.destination();
    return switch (message.state()) {
      case SENT ->
          Step.yes(
              Kind.MESSAGE,
              "Sent to "
                  + to
                  + message.sentAt().map(at -> " " + wording.at(at)).orElse("")
                  + said(facts)
                  + ".");
      case PENDING -> Step.open(Kind.MESSAGE, "A message to " + to + " waits for its turn.");
      case FAILED ->
          Step.open(
              Kind.MESSAGE,
              "To %s, %s in vain%s; next try %s."
                  .formatted(to, times(message), said(facts), wording.at(message.nextAttemptAt())));
      case GIVEN_UP ->
          Step.no(
              Kind.MESSAGE,
              "To %s it was given up after %s%s.".formatted(to, times(message), said(facts)));
      case CANCELLED ->
          Step.no(
              Kind.MESSAGE,
              "The message to "
                  + to
                  + " was withdrawn before it was sent: the rule or the destination was stopped.");
    };
  }

  private static String times(Message message) {
    return message.attempts() == 1 ? "1 attempt" : message.attempts() + " attempts";
  }

  private static String said(MessageFacts facts) {
    List<Attempt> attempts = facts.attempts();
    String reply =
        attempts.isEmpty()
            ? facts.message().lastReply().orElse("")
            : attempts.get(attempts.size() - 1).reply();
    return reply.isBlank() ? "" : "; the answer was “" + reply + "”";
  }
}
