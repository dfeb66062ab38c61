package io.wirewatch.bench.kills;

import io.wirewatch.bench.news.GrowingFeed;
import io.wirewatch.bench.news.NewsItem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Writes one and the same story, corrected once more with each version. */
final class CouncilDesk implements GrowingFeed.Desk {
  private final Map<String, Integer> items = new HashMap<>();

  @Override
  public synchronized NewsItem fresh(String feedId) {
    int number = items.merge(feedId, 1, Integer::sum);
    return new NewsItem(
        "https://" + feedId + ".example/story/" + number,
        1,
        "Story " + number + " of " + feedId,
        "The council heard what the sheriff had to say. ");
  }

  @Override
  public Optional<NewsItem> edited(NewsItem item) {
    return Optional.of(item.edited(item.title(), item.text() + "It was corrected once more. "));
  }
}
