package io.wirewatch.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {
  private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
  private static final Duration FLOOR = Duration.ofMinutes(2);
  private static final Duration CEILING = Duration.ofHours(1);
  private static final URI HUB = URI.create("https://hub.example/");
  private static final HubOffer OFFER =
      new HubOffer(HUB, URI.create("https://gazette.example/feed.xml"));

  private final Subscriptions subscriptions =
      new Subscriptions(new WebSubTerms(true, FLOOR, CEILING), new Random(1), new Random(2));

  @Test
  void confirmsOnlyWhatWasAskedFor() {
    poll(START, 0);
    String id = subscriptions.takeDue(START).get(0).id();
    String topic = OFFER.topic().toString();

    assertThat(subscriptions.confirm("other", topic, Optional.empty(), START)).isFalse();
    assertThat(subscriptions.confirm(id, topic + "?", Optional.empty(), START)).isFalse();
    assertThat(subscriptions.confirm(id, topic, Optional.empty(), START)).isTrue();
    assertThat(subscriptions.confirm(id, topic, Optional.empty(), START)).isFalse();
  }

  @Test
  void renewsBeforeTheLeaseEnds() {
    subscribed(Duration.ofDays(1));

    assertThat(subscriptions.takeDue(START.plus(Duration.ofHours(17)))).isEmpty();
    assertThat(subscriptions.takeDue(START.plus(Duration.ofHours(21)))).hasSize(1);
  }

  @Test
  void asksARefusingHubLessAndLess() {
    poll(START, 0);
    String id = subscriptions.takeDue(START).get(0).id();

    subscriptions.refused(id, START);

    assertThat(subscriptions.takeDue(START.plus(Duration.ofMinutes(19)))).isEmpty();
    assertThat(subscriptions.takeDue(START.plus(Duration.ofMinutes(21)))).hasSize(1);
  }

  @Test
  void pushesMakeAFeedDueButNotBelowTheFloorNorBeforeRetryAfter() {
    String id = subscribed(Duration.ofDays(1));
    subscriptions.pushed(id);
    Instant soon = START.plusSeconds(1);
    assertThat(subscriptions.toHasten(soon)).containsEntry("gazette", START.plus(FLOOR));

    Duration away = Duration.ofMinutes(30);
    subscriptions.polled(
        new PolledFeed(
            "gazette", 0, false, START, START.plus(away), new HubHints(Optional.of(OFFER), away)));

    assertThat(subscriptions.toHasten(soon)).containsEntry("gazette", START.plus(away));
  }

  @Test
  void aHubThatAnnouncesIsTrustedAndStretchesTheWaitUpToTheCeiling() {
    String id = subscribed(Duration.ofDays(1));
    Instant planned = START.plus(Duration.ofMinutes(10));
    assertThat(subscriptions.due("gazette", START, planned)).isEqualTo(planned);

    announce(id, 3);

    assertThat(subscriptions.due("gazette", START, planned))
        .isEqualTo(START.plus(Duration.ofMinutes(30)));
    assertThat(subscriptions.due("gazette", START, START.plus(Duration.ofMinutes(40))))
        .isEqualTo(START.plus(CEILING));
    assertThat(subscriptions.due("gazette", START, START.plus(Duration.ofHours(5))))
        .isEqualTo(START.plus(Duration.ofHours(5)));
  }

  @Test
  void newsThatNoPushAnnouncedCostsTheHubItsTrust() {
    String id = subscribed(Duration.ofDays(1));
    announce(id, 3);
    Instant planned = START.plus(Duration.ofMinutes(10));

    poll(START.plusSeconds(300), 1);
    subscriptions.blame(START.plusSeconds(300).plus(FLOOR));

    assertThat(subscriptions.scoreOf(HUB).orElseThrow().isTrusted()).isFalse();
    assertThat(subscriptions.due("gazette", START, planned)).isEqualTo(planned);
  }

  @Test
  void aPushThatComesRightAfterAPollIsNotMissing() {
    String id = subscribed(Duration.ofDays(1));

    poll(START.plusSeconds(300), 1);
    subscriptions.pushed(id);
    subscriptions.blame(START.plusSeconds(300).plus(FLOOR));

    assertThat(subscriptions.scoreOf(HUB)).contains(HubScore.UNKNOWN);
  }

  @Test
  void aForgottenFeedTakesNoPush() {
    String id = subscribed(Duration.ofDays(1));

    subscriptions.forget("gazette");

    assertThat(subscriptions.secretOf(id, START)).isEmpty();
    assertThat(subscriptions.scoreOf(HUB)).isEmpty();
  }

  private String subscribed(Duration lease) {
    poll(START, 0);
    String id = subscriptions.takeDue(START).get(0).id();
    subscriptions.confirm(id, OFFER.topic().toString(), Optional.of(lease), START);
    poll(START, 0);
    return id;
  }

  private void announce(String id, int times) {
    for (int i = 0; i < times; i++) {
      subscriptions.pushed(id);
      poll(START, 1);
    }
  }

  private void poll(Instant at, int fresh) {
    subscriptions.polling("gazette");
    subscriptions.polled(
        new PolledFeed(
            "gazette",
            fresh,
            false,
            at,
            at.plus(FLOOR),
            new HubHints(Optional.of(OFFER), Duration.ZERO)));
  }
}
