package io.wirewatch.alerts.console.insights;

import io.wirewatch.alerts.console.view.Chart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts things and turns the counts into bars. */
final class Bars {
  private static final int MOST = 15;

  private final Map<String, Long> counts = new LinkedHashMap<>();

  void count(String label) {
    counts.merge(label, 1L, Long::sum);
  }

  /** Makes a label be shown though nothing is counted. */
  void know(String label) {
    counts.putIfAbsent(label, 0L);
  }

  /** In the order in which labels came. */
  List<Chart.Row> inOrder() {
    return rows(new ArrayList<>(counts.entrySet()));
  }

  /** The largest first, and no more than fit on a page. */
  List<Chart.Row> largest() {
    return rows(
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST)
            .toList());
  }

  private static List<Chart.Row> rows(List<Map.Entry<String, Long>> counts) {
    long most = counts.stream().mapToLong(Map.Entry::getValue).max().orElse(0);
    return counts.stream()
        .map(
            one ->
                new Chart.Row(
                    one.getKey(),
                    most == 0 ? 0 : Math.round(100.0 * one.getValue() / most),
                    String.valueOf(one.getValue())))
        .toList();
  }
}
