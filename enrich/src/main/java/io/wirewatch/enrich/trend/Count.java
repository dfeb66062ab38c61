package io.wirewatch.enrich.trend;

import io.wirewatch.contract.story.TrendSubject;
import java.util.Map;

/**
 * How many articles a subject had in one hour of the week, in each of the last weeks.
 *
 * @param slot hour of the week, 0 to 167
 * @param weeks articles by week, counted from 1970; weeks without any are left out
 */
public record Count(TrendSubject subject, int slot, Map<Long, Integer> weeks) {
  public Count {
    weeks = Map.copyOf(weeks);
  }
}
