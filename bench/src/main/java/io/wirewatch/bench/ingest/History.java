package io.wirewatch.bench.ingest;

import io.wirewatch.ingest.parse.FeedItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a recorded source showed at each moment, as far as its snapshots tell.
 *
 * <p>A snapshot that shares items with the one before covers the time between them: each of its new
 * items appeared when it says it was published, or, where it does not say or that cannot be, at an
 * even distance from the others that do not. A snapshot that shares nothing with the one before
 * covers only the time since three quarters of its items were published; the time before that is
 * unknown, and left out of every figure.
 */
final class History {
  private final List<Stretch> stretches = new ArrayList<>();
  private final List<Appearance> appearances = new ArrayList<>();

  private History() {}

  /** An item and when it appeared. */
  record Appearance(Instant at, FeedItem item) {}

  /**
   * Time of which the source's items are known.
   *
   * @param size how many items the source showed at once
   */
  record Stretch(Instant from, Instant to, int size) {}

  static History of(List<RecordedDocument> documents) {
    History history = new History();
    Set<String> seen = new HashSet<>();
    Optional<RecordedDocument> before = Optional.empty();
    for (RecordedDocument document : documents) {
      history.add(document, before, seen);
      document.items().forEach(item -> seen.add(RecordedDocument.key(item)));
      before = Optional.of(document);
    }
    history.appearances.sort(Comparator.comparing(Appearance::at));
    return history;
  }

  List<Stretch> stretches() {
    return stretches;
  }

  /** In order of time; those of the first document of a stretch count as there from its start. */
  List<Appearance> appearances() {
    return appearances;
  }

  /** Days that the figures are about. */
  double days() {
    return stretches.stream()
            .mapToLong(one -> Duration.between(one.from(), one.to()).toSeconds())
            .sum()
        / 86_400.0;
  }

  private void add(RecordedDocument document, Optional<RecordedDocument> before, Set<String> seen) {
    Instant from =
        before
            .filter(earlier -> overlap(earlier, document))
            .map(RecordedDocument::at)
            .orElseGet(() -> threeQuarters(document, before));
    if (!from.isBefore(document.at())) {
      return;
    }
    stretches.add(new Stretch(from, document.at(), document.items().size()));
    List<FeedItem> vague = new ArrayList<>();
    for (FeedItem item : document.items()) {
      if (seen.contains(RecordedDocument.key(item))) {
        continue;
      }
      Optional<Instant> date = RecordedDocument.date(item).filter(at -> !at.isAfter(document.at()));
      if (date.filter(at -> at.isAfter(from)).isPresent()) {
        appearances.add(new Appearance(date.get(), item));
      } else if (before.isEmpty() || !overlap(before.get(), document)) {
        appearances.add(new Appearance(from, item));
      } else {
        vague.add(item);
      }
    }
    spread(vague, from, document.at());
  }

  private void spread(List<FeedItem> items, Instant from, Instant to) {
    long step = Duration.between(from, to).toMillis() / (items.size() + 1);
    for (int i = 0; i < items.size(); i++) {
      appearances.add(new Appearance(from.plusMillis(step * (i + 1)), items.get(i)));
    }
  }

  private static boolean overlap(RecordedDocument a, RecordedDocument b) {
    Set<String> keys = new HashSet<>();
    a.items().forEach(item -> keys.add(RecordedDocument.key(item)));
    return b.items().stream().anyMatch(item -> keys.contains(RecordedDocument.key(item)));
  }

  private static Instant threeQuarters(
      RecordedDocument document, Optional<RecordedDocument> before) {
    List<Instant> dates =
        document.items().stream()
            .flatMap(item -> RecordedDocument.date(item).stream())
            .filter(at -> at.isBefore(document.at()))
            .sorted(Comparator.reverseOrder())
            .toList();
    Instant known = before.map(RecordedDocument::at).orElse(Instant.MIN);
    Instant from = dates.isEmpty() ? document.at() : dates.get(dates.size() * 3 / 4);
    return from.isAfter(known) ? from : known;
  }
}
