package io.wirewatch.bench.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The stories of a channel by the independent count, and which of them an article is. */
final class Expected {
  private final Map<String, List<ShownItem>> stories = new LinkedHashMap<>();
  private final Map<String, Set<String>> byLink = new HashMap<>();
  private final Map<String, Set<String>> byPlace = new HashMap<>();

  void add(List<ShownItem> items) {
    for (ShownItem item : items) {
      stories.computeIfAbsent(item.key(), any -> new ArrayList<>()).add(item);
      for (String link : List.of(item.link(), item.key())) {
        if (link.contains("://")) {
          byLink.computeIfAbsent(link, any -> new HashSet<>()).add(item.key());
          byPlace.computeIfAbsent(ShownItem.place(link), any -> new HashSet<>()).add(item.key());
        }
      }
    }
  }

  int size() {
    return stories.size();
  }

  Set<String> keys() {
    return stories.keySet();
  }

  /** The last title that a story was shown under. */
  String title(String key) {
    List<ShownItem> shown = stories.getOrDefault(key, List.of());
    return shown.isEmpty() ? "" : shown.get(shown.size() - 1).title();
  }

  /** The story that an article under this address and title is; empty where it is none. */
  Optional<String> key(String url, String title) {
    Set<String> keys = byLink.getOrDefault(url, Set.of());
    if (keys.size() != 1) {
      keys = byPlace.getOrDefault(ShownItem.place(url), Set.of());
    }
    if (keys.size() == 1) {
      return keys.stream().findFirst();
    }
    return keys.stream().sorted().filter(key -> wasShownAs(key, title)).findFirst();
  }

  private boolean wasShownAs(String key, String title) {
    String words = ShownItem.words(title);
    return stories.getOrDefault(key, List.of()).stream()
        .anyMatch(item -> ShownItem.words(item.title()).equals(words));
  }
}
