package io.wirewatch.contract.story;

import io.wirewatch.contract.Check;
import java.time.Instant;
import java.util.List;

/**
 * How much was reported on a topic or from a place in one hour, against the same hour of the same
 * weekday in the weeks before.
 *
 * <p>Written when the hour is over and once before, as soon as it is a spike. Hours are counted by
 * when articles were first seen; revisions are not counted.
 *
 * @param subject what is counted
 * @param hour its start, UTC
 * @param closed whether the hour is over
 * @param articles how many articles
 * @param stories how many stories they belong to
 * @param expected articles in such an hour, from the weeks before
 * @param weeks how many weeks that is judged from; 0 when nothing is known yet
 * @param score how far above the expected, in standard deviations; 0 when it is not above
 * @param spike whether that is more than chance
 * @param top the stories behind it, those with most articles first, at most {@value #MOST_STORIES}
 */
public record Trend(
    TrendSubject subject,
    Instant hour,
    boolean closed,
    int articles,
    int stories,
    double expected,
    int weeks,
    double score,
    boolean spike,
    List<TrendStory> top) {

  /** Most stories listed. */
  public static final int MOST_STORIES = 10;

  public Trend {
    Check.require(articles >= 0 && stories >= 0, "counts are not negative");
    Check.require(expected >= 0 && score >= 0, "expected and score are not negative");
    top = List.copyOf(top);
  }
}
