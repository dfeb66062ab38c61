package io.wirewatch.alerts.deliver;

import io.wirewatch.alerts.message.Links;
import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.AlertsStore;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.alerts.store.MessageState;
import io.wirewatch.alerts.store.Trial;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** {@link Tryouts} by the notifiers themselves; counted by address. */
public final class DestinationTryouts implements Tryouts {
  private static final Duration LINK_VALID = Duration.ofDays(3);

  private static final int MOST_ASKED_IN_A_DAY = 5;
  private static final int MOST_TESTS_IN_AN_HOUR = 20;

  private final AlertsStore store;
  private final Map<DestinationKind, Notifier> notifiers;
  private final Links links;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * @param random for ids of what is sent
   */
  public DestinationTryouts(
      AlertsStore store,
      Collection<? extends Notifier> notifiers,
      Links links,
      InstantSource clock,
      RandomGenerator random) {
    this.store = store;
    this.notifiers =
        notifiers.stream().collect(Collectors.toMap(Notifier::kind, Function.identity()));
    this.links = links;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public Outcome confirm(Destination destination) {
    Instant now = clock.instant();
    Instant yesterday = now.minus(Duration.ofDays(1));
    if (store.calls().countSince(destination, Trial.Purpose.CONFIRM, yesterday)
        >= MOST_ASKED_IN_A_DAY) {
      return new Outcome(false, false, "It was asked often enough today; try again tomorrow.");
    }
    String token = store.confirmations().makeToken(destination.id(), now.plus(LINK_VALID));
    String id = id();
    Introduction asked = notifier(destination).introduce(id, links.confirm(token), destination);
    keep(destination, id, Trial.Purpose.CONFIRM, now, asked.result(), "");
    if (asked.agreed()) {
      store.confirmations().accept(destination.id(), clock.instant());
    }
    return outcome(asked.result());
  }

  @Override
  public Outcome test(Destination destination) {
    Instant now = clock.instant();
    if (!destination.isConfirmed()) {
      return new Outcome(
          false, false, "It waits for confirmation; until then nothing else is sent.");
    }
    if (store.calls().countSince(destination, Trial.Purpose.TEST, now.minus(Duration.ofHours(1)))
        >= MOST_TESTS_IN_AN_HOUR) {
      return new Outcome(false, false, "It was tested often enough within this hour.");
    }
    Message sample = sample(destination, now);
    DeliveryResult result = notifier(destination).test(sample, destination);
    String body = notifier(destination).writtenAsTest(sample).orElse("");
    keep(destination, sample.id(), Trial.Purpose.TEST, now, result, body);
    return outcome(result);
  }

  @Override
  public Optional<String> written(Message message) {
    return Optional.ofNullable(notifiers.get(message.kind()))
        .flatMap(notifier -> notifier.written(message));
  }

  private Notifier notifier(Destination destination) {
    return Optional.ofNullable(notifiers.get(destination.kind()))
        .orElseThrow(() -> new IllegalStateException("nothing sends to " + destination));
  }

  private void keep(
      Destination destination,
      String id,
      Trial.Purpose purpose,
      Instant start,
      DeliveryResult result,
      String body) {
    Duration took = Duration.between(start, clock.instant());
    boolean accepted = result instanceof DeliveryResult.Sent;
    store
        .calls()
        .record(
            destination,
            new Trial(
                id,
                purpose,
                start,
                took.isNegative() ? Duration.ZERO : took,
                accepted,
                result.reply(),
                body));
  }

  private static Outcome outcome(DeliveryResult result) {
    return new Outcome(true, result instanceof DeliveryResult.Sent, result.reply());
  }

  private Message sample(Destination destination, Instant now) {
    AlertFacts facts =
        store.rules().all().stream()
            .filter(rule -> rule.tell().destinations().contains(destination.id()))
            .flatMap(rule -> store.ruleFeeds().alerts(rule.id(), 1).stream())
            .findFirst()
            .map(alert -> alert.facts())
            .orElseGet(() -> SampleAlert.at(now));
    return new Message(
        id(),
        0,
        "",
        facts.ruleId(),
        destination.id(),
        destination.kind(),
        MessageState.PENDING,
        0,
        now,
        Optional.empty(),
        now,
        Optional.empty(),
        facts,
        Optional.empty());
  }

  private String id() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
