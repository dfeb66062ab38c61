package io.wirewatch.ingest.feeds;

import io.wirewatch.contract.feed.Feed;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What must be written so that the channel holds what the file says, by two rules.
 *
 * <ul>
 *   <li>Whoever spoke last is right: an entry that was edited in the file since it was last taken
 *       replaces what the console made of that feed; one that was not leaves it alone.
 *   <li>The file removes only what it brought: a feed added in the console stays.
 * </ul>
 *
 * @param changed feeds that are new, or whose entry was edited
 * @param gone ids of feeds that came from the file, which no longer has them
 * @param problems entries that cannot be taken, each as a sentence
 */
record FeedDifferences(List<Feed> changed, List<String> gone, List<String> problems) {

  static FeedDifferences between(Map<String, Feed> channel, Collection<Feed> file) {
    Map<URI, Feed> added = addedElsewhere(channel.values());
    Set<String> wanted = new HashSet<>();
    List<Feed> changed = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Feed entry : file) {
      wanted.add(entry.id());
      Feed other = added.get(entry.url());
      if (other != null && !other.id().equals(entry.id())) {
        problems.add(
            "\"%s\" is read already, as \"%s\" added in the console: give its entry id=\"%s\""
                .formatted(entry.name(), other.name(), other.id()));
      } else {
        taken(entry, Optional.ofNullable(channel.get(entry.id()))).ifPresent(changed::add);
      }
    }
    List<String> gone =
        channel.values().stream()
            .filter(feed -> feed.fileEntry().isPresent() && !wanted.contains(feed.id()))
            .map(Feed::id)
            .sorted()
            .toList();
    return new FeedDifferences(changed, gone, problems);
  }

  boolean isEmpty() {
    return changed.isEmpty() && gone.isEmpty();
  }

  private static Map<URI, Feed> addedElsewhere(Collection<Feed> feeds) {
    Map<URI, Feed> added = new HashMap<>();
    feeds.stream()
        .filter(feed -> feed.fileEntry().isEmpty())
        .forEach(feed -> added.put(feed.url(), feed));
    return added;
  }

  private static Optional<Feed> taken(Feed entry, Optional<Feed> now) {
    Optional<String> mark = Optional.of(FileEntry.of(entry));
    boolean same = now.filter(feed -> feed.fileEntry().equals(mark)).isPresent();
    return same
        ? Optional.empty()
        : Optional.of(
            entry
                .withReleaseFloodBefore(now.flatMap(Feed::releaseFloodBefore))
                .withFileEntry(mark));
  }
}
