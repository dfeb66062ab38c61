package io.wirewatch.bench.stories;

import io.wirewatch.bench.stories.Agreement.Assigned;
import java.util.List;
import java.util.Locale;

/** Names the pairs that were put together or apart otherwise than people did. */
final class Differences {
  private static final int MOST = 400;

  private Differences() {}

  static String describe(List<GroupedItem> items, List<Assigned> assigned) {
    StringBuilder text = new StringBuilder();
    int count = 0;
    for (int i = 0; i < items.size(); i++) {
      for (int k = i + 1; k < items.size() && count < MOST; k++) {
        boolean oneGroup = assigned.get(i).group().equals(assigned.get(k).group());
        boolean oneStory = assigned.get(i).story().equals(assigned.get(k).story());
        if (oneGroup != oneStory) {
          count++;
          text.append(pair(oneStory ? "together" : "apart", items.get(i), items.get(k)));
        }
      }
    }
    return text.toString();
  }

  private static String pair(String how, GroupedItem one, GroupedItem other) {
    return String.format(Locale.ROOT, "%-8s  %s%n          %s%n", how, of(one), of(other));
  }

  private static String of(GroupedItem item) {
    return item.published() + "  " + item.source() + "  " + item.title();
  }
}
