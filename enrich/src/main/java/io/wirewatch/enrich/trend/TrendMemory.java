package io.wirewatch.enrich.trend;

import io.wirewatch.contract.story.TrendSubject;
import java.util.Collection;

/** Where a trend book keeps what it must know again after a restart. */
public interface TrendMemory {

  /** Every count kept, in any order. */
  Collection<Count> counts();

  /** Every hour that is not over, in any order. */
  Collection<OpenHour> openHours();

  /** Keeps a count, in place of what was kept for that subject and slot before. */
  void keep(Count count);

  /** Keeps an hour that is not over. */
  void keep(OpenHour hour);

  /** Forgets the open hour of a subject. */
  void close(TrendSubject subject);
}
