package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the stream page or an export shows; empty lists and Optionals do not narrow.
 *
 * @param words query text of the same language as rules; check it first, the store refuses what
 *     does not parse with an IllegalArgumentException
 * @param topics articles with any of these topics
 * @param taggedOnly leaves out articles without a topic
 * @param since first seen at or after
 * @param until first seen before
 */
public record StreamFilter(
    Optional<String> words,
    List<String> topics,
    List<String> sources,
    List<String> regions,
    Optional<String> language,
    Optional<Instant> since,
    Optional<Instant> until,
    boolean taggedOnly) {

  /** Copies the lists. */
  public StreamFilter {
    topics = List.copyOf(topics);
    sources = List.copyOf(sources);
    regions = List.copyOf(regions);
  }

  /** Everything. */
  public static StreamFilter all() {
    return new StreamFilter(
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }
}
