package io.wirewatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedHabits;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.contract.feed.KnownItem;
import io.wirewatch.ingest.identity.FeedKnowledge;
import io.wirewatch.ingest.identity.Sighting;
import io.wirewatch.ingest.identity.Sightings;
import io.wirewatch.ingest.parse.FeedDetails;
import io.wirewatch.ingest.parse.FeedItem;
import io.wirewatch.ingest.parse.ParsedFeed;
import io.wirewatch.ingest.schedule.SkipTimes;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LessonsTest {
  private static final URI URL = URI.create("https://gazette.example/feed");
  private static final Feed FEED =
      new Feed(
          "gazette",
          "Local Gazette",
          URL,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false);

  private final FeedKnowledge known = new FeedKnowledge();
  private Optional<FeedHabits> habits = Optional.empty();
  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private int shown;

  @Test
  void theFirstDocumentSaysNothingOfHowMuchIsUsuallyNew() {
    learn(30);

    assertThat(learned().usualNew()).isZero();
    assertThat(learned().items()).isEqualTo(30);
    assertThat(learned().lastNewAt()).contains(now);
  }

  @Test
  void isQuickToBelieveInMoreAndSlowToBelieveInLess() {
    learn(10);
    learn(4);
    double first = learned().usualNew();
    learn(14);
    double more = learned().usualNew();
    learn(1);

    assertThat(first).isEqualTo(4);
    assertThat(more).isCloseTo(7, within(0.01));
    assertThat(learned().usualNew()).isCloseTo(6.7, within(0.01));
  }

  @Test
  void pollsThatBringNothingDoNotCount() {
    learn(10);
    learn(4);
    Instant last = now;
    now = now.plus(Duration.ofHours(1));
    habits = Lessons.nothing(memory(), now);
    learn(0);

    assertThat(learned().usualNew()).isEqualTo(4);
    assertThat(learned().lastNewAt()).contains(last);
  }

  @Test
  void remembersWhatTheFeedAsksForAsItSaidItLast() {
    learn(1, Optional.of(Duration.ofMinutes(40)), new SkipTimes(0b111, 0b1000000));
    assertThat(Lessons.timeToLive(habits)).isEqualTo(Duration.ofMinutes(40));
    assertThat(learned().skipHours()).isEqualTo(0b111);
    assertThat(learned().skipDays()).isEqualTo(0b1000000);

    learn(1, Optional.of(Duration.ofMinutes(-5)), SkipTimes.NONE);

    assertThat(Lessons.timeToLive(habits)).isZero();
    assertThat(learned().skipHours()).isZero();
  }

  @Test
  void theNewestDateNeverGoesBackNorIntoTheFuture() {
    learn(1);
    Instant first = learned().newestAt().orElseThrow();
    document(List.of(item(900, now.minus(Duration.ofDays(9))), item(901, now.plusSeconds(600))));

    assertThat(learned().newestAt()).contains(first);
  }

  private FeedHabits learned() {
    return habits.orElseThrow();
  }

  private void learn(int fresh) {
    learn(fresh, Optional.empty(), SkipTimes.NONE);
  }

  private void learn(int fresh, Optional<Duration> timeToLive, SkipTimes skip) {
    now = now.plus(Duration.ofHours(1));
    List<FeedItem> items = new ArrayList<>();
    for (int i = 0; i < fresh; i++) {
      items.add(item(++shown, now.minusSeconds(30L * i)));
    }
    document(
        new ParsedFeed.Document(
            Optional.empty(),
            Optional.empty(),
            timeToLive,
            items,
            0,
            skip,
            true,
            FeedDetails.NONE));
  }

  private void document(List<FeedItem> items) {
    document(
        new ParsedFeed.Document(
            Optional.empty(), Optional.empty(), Optional.empty(), items, 0, true));
  }

  private void document(ParsedFeed.Document document) {
    List<Sighting> sightings = new Sightings(FEED, Duration.ofDays(90), now).in(document, known);
    habits = Optional.of(Lessons.document(memory(), document, sightings, now));
    for (Sighting sighting : sightings) {
      Optional<KnownItem> item = sighting.remembered();
      item.ifPresent(known::put);
    }
  }

  private FeedMemory memory() {
    return new FeedMemory(
            FEED.id(),
            URL,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            now,
            now,
            Optional.empty(),
            Optional.empty(),
            Duration.ofMinutes(10),
            0,
            Optional.empty(),
            Optional.empty())
        .withLessons(habits, Optional.empty(), Optional.empty());
  }

  private static FeedItem item(int number, Instant published) {
    return new FeedItem(
        Optional.of("guid-" + number),
        Optional.of("https://gazette.example/" + number),
        "Council votes on item " + number,
        "",
        List.of(),
        List.of(),
        Optional.of(published),
        Optional.empty(),
        Optional.empty());
  }
}
