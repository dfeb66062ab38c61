package io.wirewatch.bench.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Plays one history through with one way of choosing the next moment. */
final class PollingRun {
  private final History history;
  private final SimulatedSource source;
  private final List<Duration> delays = new ArrayList<>();
  private long requests;
  private long items;
  private long lost;
  private int seen;

  PollingRun(History history, SimulatedSource source) {
    this.history = history;
    this.source = source;
  }

  /** Asks the source once and says when to ask next. */
  interface Poller {
    Instant poll(Instant now) throws InterruptedException;
  }

  PollingFigures run(Poller poller) throws InterruptedException {
    Instant due = Instant.MIN;
    Instant covered = Instant.MIN;
    for (History.Stretch stretch : history.stretches()) {
      boolean continues = stretch.from().equals(covered);
      if (!continues) {
        due = resume(stretch, poller);
      }
      while (!due.isAfter(stretch.to())) {
        Instant now = due.isBefore(stretch.from()) ? stretch.from() : due;
        source.at(now, stretch.size());
        due = poller.poll(now);
        requests++;
        see(now, stretch.size());
      }
      covered = stretch.to();
    }
    return new PollingFigures(requests, items, lost, history.days(), delays);
  }

  /** What happened in time that is not covered is neither counted for nor against anybody. */
  private Instant resume(History.Stretch stretch, Poller poller) throws InterruptedException {
    source.at(stretch.from(), stretch.size());
    seen = source.shown();
    return poller.poll(stretch.from());
  }

  private void see(Instant now, int size) {
    int shown = source.shown();
    for (int i = seen; i < shown; i++) {
      items++;
      if (i < shown - size) {
        lost++;
      } else {
        delays.add(Duration.between(history.appearances().get(i).at(), now));
      }
    }
    seen = shown;
  }
}
