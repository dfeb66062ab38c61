package io.wirewatch.enrich.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.article.ArticleId;
import io.wirewatch.contract.story.Trend;
import io.wirewatch.contract.story.TrendSubject;
import io.wirewatch.contract.story.TrendSubject.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrendBookTest {
  private static final Instant MONDAY = Instant.parse("2026-10-05T14:00:00Z");
  private static final TrendSubject RAIDS = new TrendSubject(Kind.TOPIC, "raids");

  private final Remembered memory = new Remembered();
  private final TrendBook book = new TrendBook(memory);

  @Test
  void anHourIsToldWhenALaterOneBegins() {
    assertThat(count(book, MONDAY, "a", 2)).isEmpty();
    assertThat(count(book, MONDAY.plusSeconds(1_800), "b", 1)).isEmpty();

    List<Trend> told = count(book, MONDAY.plusSeconds(3_600), "c", 1);

    assertThat(told).hasSize(1);
    Trend hour = told.get(0);
    assertThat(hour.hour()).isEqualTo(MONDAY);
    assertThat(hour.closed()).isTrue();
    assertThat(hour.articles()).isEqualTo(3);
    assertThat(hour.stories()).isEqualTo(2);
    assertThat(hour.top()).extracting("headline").containsExactly("a", "b");
    assertThat(hour.spike()).isFalse();
  }

  @Test
  void aSpikeIsToldOnceAsSoonAsItIsOne() {
    weeksOf(book, 5, 1);
    Instant now = MONDAY.plus(Duration.ofDays(35));

    List<Trend> told = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      told.addAll(count(book, now.plusSeconds(i), "big", 1));
    }

    List<Trend> spikes = told.stream().filter(trend -> !trend.closed()).toList();
    assertThat(spikes).hasSize(1);
    assertThat(spikes.get(0).articles()).isBetween(5, 7);
    assertThat(spikes.get(0).spike()).isTrue();
    assertThat(spikes.get(0).expected()).isEqualTo(1);
  }

  @Test
  void whatIsUsualInThatHourOfTheWeekIsNoSpike() {
    weeksOf(book, 5, 12);

    List<Trend> told = count(book, MONDAY.plus(Duration.ofDays(35)), "usual", 13);

    assertThat(told).filteredOn(trend -> !trend.closed()).isEmpty();
  }

  @Test
  void nothingIsASpikeWhileTooLittleIsKnown() {
    assertThat(count(book, MONDAY, "first day", 50)).isEmpty();
  }

  @Test
  void goesOnAfterARestart() {
    weeksOf(book, 5, 1);
    count(book, MONDAY.plus(Duration.ofDays(35)), "big", 3);

    List<Trend> told =
        count(new TrendBook(memory), MONDAY.plus(Duration.ofDays(35)).plusSeconds(60), "big", 9);

    assertThat(told).hasSize(1);
    assertThat(told.get(0).articles()).isBetween(5, 7);
  }

  @Test
  void remembersSixWeeksOfAnHour() {
    weeksOf(book, 20, 1);

    assertThat(memory.counts()).allSatisfy(count -> assertThat(count.weeks()).hasSizeLessThan(8));
  }

  private static void weeksOf(TrendBook book, int weeks, int articles) {
    for (int week = 0; week < weeks; week++) {
      count(book, MONDAY.plus(Duration.ofDays(7L * week)), "week " + week, articles);
    }
  }

  private static List<Trend> count(TrendBook book, Instant at, String headline, int times) {
    String story = ArticleId.of("story", headline);
    List<Trend> told = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      told.addAll(book.count(new TrendItem(story, headline, List.of(RAIDS), at)));
    }
    return told;
  }

  private static final class Remembered implements TrendMemory {
    private final Map<String, Count> counts = new HashMap<>();
    private final Map<TrendSubject, OpenHour> hours = new HashMap<>();

    @Override
    public Collection<Count> counts() {
      return counts.values();
    }

    @Override
    public Collection<OpenHour> openHours() {
      return hours.values();
    }

    @Override
    public void keep(Count count) {
      counts.put(count.subject().name() + count.slot(), count);
    }

    @Override
    public void keep(OpenHour hour) {
      hours.put(hour.subject(), hour);
    }

    @Override
    public void close(TrendSubject subject) {
      hours.remove(subject);
    }
  }
}
