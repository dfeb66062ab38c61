package io.wirewatch.enrich.trend;

import io.wirewatch.contract.story.Trend;
import io.wirewatch.contract.story.TrendStory;
import io.wirewatch.contract.story.TrendSubject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Counts articles by topic, place and hour.
 *
 * <p>Goes by the times of records alone: the same articles in the same order give the same trends.
 * An hour is over when the first article of another one comes. Bounded: {@value #WEEKS} weeks of
 * counts for each subject. Not thread-safe.
 */
public final class TrendBook {
  /** So many weeks an hour is judged by. */
  static final int WEEKS = 6;

  private static final long SECONDS_OF_WEEK = Duration.ofDays(7).toSeconds();
  private static final int SECONDS_OF_HOUR = 3_600;
  private static final Comparator<TrendStory> MOST_FIRST =
      Comparator.comparingInt(TrendStory::articles).reversed().thenComparing(TrendStory::id);

  private final TrendMemory memory;
  private final Map<String, Count> counts = new HashMap<>();
  private final TreeMap<String, OpenHour> open = new TreeMap<>();
  private long firstWeek = Integer.MAX_VALUE;
  private Instant hour = Instant.MIN;

  /** A book that goes on from what the memory holds. */
  public TrendBook(TrendMemory memory) {
    this.memory = memory;
    memory.counts().forEach(this::take);
    memory.openHours().forEach(this::take);
  }

  private void take(Count count) {
    counts.put(key(count.subject(), count.slot()), count);
    count.weeks().keySet().forEach(week -> firstWeek = Math.min(firstWeek, week));
  }

  private void take(OpenHour begun) {
    open.put(begun.subject().name(), begun);
    hour = begun.hour().isAfter(hour) ? begun.hour() : hour;
  }

  /** Counts an article and says what there is to tell: hours that are over, and spikes. */
  public List<Trend> count(TrendItem item) {
    List<Trend> told = new ArrayList<>();
    Instant now = item.at().truncatedTo(ChronoUnit.HOURS);
    if (!now.equals(hour)) {
      closeHour(told);
      hour = now;
    }
    item.subjects().forEach(subject -> count(subject, item, told));
    return told;
  }

  private void count(TrendSubject subject, TrendItem item, List<Trend> told) {
    OpenHour begun = open.getOrDefault(subject.name(), OpenHour.begun(subject, hour)).with(item);
    Usual usual = usual(subject);
    if (!begun.told() && usual.isSpike(begun.articles())) {
      told.add(trend(begun, usual, false));
      begun = begun.withSpikeTold();
    }
    open.put(subject.name(), begun);
    memory.keep(begun);
  }

  private void closeHour(List<Trend> told) {
    for (OpenHour over : open.values()) {
      told.add(trend(over, usual(over.subject()), true));
      keep(over);
      memory.close(over.subject());
    }
    open.clear();
  }

  private void keep(OpenHour over) {
    Map<Long, Integer> weeks = new TreeMap<>(weeksOf(over.subject()));
    weeks.keySet().removeIf(week -> week < week() - WEEKS);
    weeks.put(week(), over.articles());
    firstWeek = Math.min(firstWeek, week());
    Count count = new Count(over.subject(), slot(), weeks);
    counts.put(key(over.subject(), slot()), count);
    memory.keep(count);
  }

  /** A week without articles counts as none, but not the first, which may be part of one. */
  private Usual usual(TrendSubject subject) {
    Map<Long, Integer> weeks = weeksOf(subject);
    return Usual.of(
        LongStream.range(Math.max(firstWeek + 1, week() - WEEKS), week())
            .mapToObj(week -> weeks.getOrDefault(week, 0))
            .toList());
  }

  private Map<Long, Integer> weeksOf(TrendSubject subject) {
    Count count = counts.get(key(subject, slot()));
    return count == null ? Map.of() : count.weeks();
  }

  private static Trend trend(OpenHour begun, Usual usual, boolean closed) {
    return new Trend(
        begun.subject(),
        begun.hour(),
        closed,
        begun.articles(),
        begun.stories().size(),
        rounded(usual.expected()),
        usual.weeks(),
        rounded(usual.score(begun.articles())),
        usual.isSpike(begun.articles()),
        begun.stories().stream().sorted(MOST_FIRST).limit(Trend.MOST_STORIES).toList());
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }

  private long week() {
    return Math.floorDiv(hour.getEpochSecond(), SECONDS_OF_WEEK);
  }

  private int slot() {
    return (int) (Math.floorMod(hour.getEpochSecond(), SECONDS_OF_WEEK) / SECONDS_OF_HOUR);
  }

  private static String key(TrendSubject subject, int slot) {
    return subject.name() + "#" + slot;
  }
}
