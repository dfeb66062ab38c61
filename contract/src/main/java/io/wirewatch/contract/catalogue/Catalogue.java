package io.wirewatch.contract.catalogue;

import io.wirewatch.contract.channel.Channel;
import io.wirewatch.contract.channel.Channels;
import java.util.List;
import java.util.stream.Stream;

/** What each channel promises; complete. */
public final class Catalogue {
  static final String IN_TRANSACTIONS =
      "Written in transactions: read with `isolation.level=read_committed`. A reader that keeps its"
          + " position with what it made of the records sees each once; any other sees each at least"
          + " once, after a restart some again, under the same `ce_id`.";
  static final String AT_LEAST_ONCE =
      "At least once: a record may be there twice; the newest of a key is what holds.";
  static final String NO_REMOVALS = "Never written; a reader skips a record without value.";

  private Catalogue() {}

  /** One promise for each channel, in the order of {@link Channels#all()}. */
  public static List<Promise> all() {
    List<Promise> known =
        Stream.of(NewsPromises.all(), FeedPromises.all(), RejectionPromises.all())
            .flatMap(List::stream)
            .toList();
    return Channels.all().stream().map(channel -> find(known, channel)).toList();
  }

  /** What one channel promises. */
  public static Promise of(Channel<?> channel) {
    return find(all(), channel);
  }

  private static Promise find(List<Promise> known, Channel<?> channel) {
    return known.stream()
        .filter(promise -> promise.channel().name().equals(channel.name()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException(channel.name() + " is missing in the catalogue"));
  }
}
