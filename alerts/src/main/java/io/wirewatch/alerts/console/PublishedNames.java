package io.wirewatch.alerts.console;

import io.wirewatch.alerts.store.Articles;
import io.wirewatch.alerts.store.StoredArticle;
import io.wirewatch.contract.article.BodyTag;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.article.OfficeHolderTag;
import io.wirewatch.contract.article.PlaceTag;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Places and bodies that were published about, those named most first: what the editor completes
 * names to. Reads what came since it was last asked, a limited number of articles at a time.
 * Thread-safe.
 */
final class PublishedNames {
  private static final int AT_ONCE = 500;
  private static final int STEPS = 4;
  private static final int OFFERED = 400;

  private final Articles articles;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Integer> bodies = new HashMap<>();
  private long read;

  /** Names in the order they are offered. */
  record Names(List<String> places, List<String> bodies) {}

  PublishedNames(Articles articles) {
    this.articles = articles;
  }

  synchronized Names now() {
    List<StoredArticle> step = articles.after(read, AT_ONCE);
    for (int steps = 1; !step.isEmpty(); steps++) {
      step.forEach(article -> count(article.enriched()));
      read = step.get(step.size() - 1).sequence();
      step = steps < STEPS ? articles.after(read, AT_ONCE) : List.of();
    }
    return new Names(most(places), most(bodies));
  }

  private void count(EnrichedArticle enriched) {
    for (PlaceTag place : enriched.places()) {
      places.merge(place.label(), 1, Integer::sum);
    }
    for (BodyTag body : enriched.bodies()) {
      bodies.merge(body.name(), 1, Integer::sum);
    }
    for (OfficeHolderTag holder : enriched.officeHolders()) {
      bodies.merge(holder.officeName(), 1, Integer::sum);
    }
  }

  private static List<String> most(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(OFFERED)
        .map(Map.Entry::getKey)
        .toList();
  }
}
