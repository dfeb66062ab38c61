package io.wirewatch.ingest.feeds;

import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.ingest.identity.Fingerprint;
import java.util.Optional;

/** Fingerprint of what the feeds file says of a feed: it changes when the entry is edited. */
final class FileEntry {
  private FileEntry() {}

  static String of(Feed feed) {
    return Fingerprint.of(
        Channels.FEEDS.serde().serializer().serialize(Channels.FEEDS.name(), plain(feed)));
  }

  /** The feed as the file says it, without what only the channel knows. */
  static Feed plain(Feed feed) {
    return feed.withFileEntry(Optional.empty()).withReleaseFloodBefore(Optional.empty());
  }
}
