package io.wirewatch.ingest.feeds;

import io.wirewatch.contract.feed.Feed;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must be written so that the channel holds what the file says.
 *
 * @param changed feeds that are new or differ
 * @param gone ids of feeds that the file no longer has
 */
record FeedDifferences(List<Feed> changed, List<String> gone) {

  static FeedDifferences between(Map<String, Feed> channel, Collection<Feed> file) {
    Set<String> wanted = new HashSet<>();
    file.forEach(feed -> wanted.add(feed.id()));
    return new FeedDifferences(
        file.stream().filter(feed -> !feed.equals(channel.get(feed.id()))).toList(),
        channel.keySet().stream().filter(id -> !wanted.contains(id)).sorted().toList());
  }
}
