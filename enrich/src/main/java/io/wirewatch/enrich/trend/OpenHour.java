package io.wirewatch.enrich.trend;

import io.wirewatch.contract.story.TrendStory;
import io.wirewatch.contract.story.TrendSubject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A subject in the hour that is not over.
 *
 * @param told whether its spike was told already
 * @param stories in the order in which they came
 */
public record OpenHour(
    TrendSubject subject, Instant hour, int articles, boolean told, List<TrendStory> stories) {
  private static final int MOST_STORIES = 100;

  public OpenHour {
    stories = List.copyOf(stories);
  }

  static OpenHour begun(TrendSubject subject, Instant hour) {
    return new OpenHour(subject, hour, 0, false, List.of());
  }

  OpenHour with(TrendItem item) {
    List<TrendStory> counted = new ArrayList<>(stories);
    int known = indexOf(item.storyId());
    if (known >= 0) {
      TrendStory story = counted.get(known);
      counted.set(known, new TrendStory(story.id(), story.headline(), story.articles() + 1));
    } else if (counted.size() < MOST_STORIES) {
      counted.add(new TrendStory(item.storyId(), item.headline(), 1));
    }
    return new OpenHour(subject, hour, articles + 1, told, counted);
  }

  OpenHour withSpikeTold() {
    return new OpenHour(subject, hour, articles, true, stories);
  }

  private int indexOf(String storyId) {
    for (int i = 0; i < stories.size(); i++) {
      if (stories.get(i).id().equals(storyId)) {
        return i;
      }
    }
    return -1;
  }
}
