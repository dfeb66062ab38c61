package io.wirewatch.alerts.console.insights;

import io.wirewatch.alerts.console.view.Chart;
import io.wirewatch.alerts.console.view.Times;
import io.wirewatch.alerts.store.Sighting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who has stories first: each source among the stories that others carry too. */
final class Leads {
  private static final int MOST = 15;

  private final Map<String, Standing> standings = new LinkedHashMap<>();

  private static final class Standing {
    private final String name;
    private final List<Duration> behind = new ArrayList<>();
    private int first;

    private Standing(String name) {
      this.name = name;
    }

    private Duration median() {
      List<Duration> sorted = behind.stream().sorted().toList();
      return sorted.get(sorted.size() / 2);
    }
  }

  static List<Chart.Row> rank(List<Sighting> sightings) {
    Leads leads = new Leads();
    Map<String, List<Sighting>> stories =
        sightings.stream().collect(Collectors.groupingBy(Sighting::storyId));
    stories.values().stream().filter(story -> story.size() > 1).forEach(leads::add);
    return leads.standings.values().stream()
        .sorted(
            Comparator.comparing((Standing one) -> -one.first)
                .thenComparing(Standing::median)
                .thenComparing(one -> one.name))
        .limit(MOST)
        .map(Leads::row)
        .toList();
  }

  private void add(List<Sighting> story) {
    Sighting first = story.stream().min(Comparator.comparing(Sighting::at)).orElseThrow();
    for (Sighting one : story) {
      Standing standing =
          standings.computeIfAbsent(one.sourceId(), id -> new Standing(one.sourceName()));
      standing.behind.add(Duration.between(first.at(), one.at()));
      standing.first += one.sourceId().equals(first.sourceId()) ? 1 : 0;
    }
  }

  private static Chart.Row row(Standing one) {
    long share = Math.round(100.0 * one.first / one.behind.size());
    String words =
        "first with %d of %d, usually %s behind"
            .formatted(one.first, one.behind.size(), Times.length(one.median()));
    return new Chart.Row(one.name, share, words);
  }
}
