package io.wirewatch.ingest.identity;

import io.wirewatch.contract.feed.KnownItem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Pairs a document's items with what is known, each known item at most once: first by link, then by
 * guid, then by title and first words. So an item that took over another's guid or title does not
 * take over its history while the other is still there.
 */
final class Recognition {
  private final Map<Candidate, KnownItem> pairs = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  private Recognition() {}

  static Recognition of(List<Candidate> candidates, FeedKnowledge known) {
    Recognition recognition = new Recognition();
    recognition.pair(candidates, candidate -> byLink(candidate, known));
    recognition.pair(candidates, candidate -> candidate.marks().guid().flatMap(known::byGuid));
    recognition.pair(candidates, candidate -> byOpening(candidate, known));
    return recognition;
  }

  /** What the item is a sighting of. */
  Optional<KnownItem> known(Candidate candidate) {
    return Optional.ofNullable(pairs.get(candidate));
  }

  private void pair(
      List<Candidate> candidates, Function<Candidate, Optional<KnownItem>> recognise) {
    for (Candidate candidate : candidates) {
      if (!pairs.containsKey(candidate)) {
        recognise
            .apply(candidate)
            .filter(item -> taken.add(item.articleId()))
            .ifPresent(item -> pairs.put(candidate, item));
      }
    }
  }

  private static Optional<KnownItem> byLink(Candidate candidate, FeedKnowledge known) {
    return candidate
        .marks()
        .link()
        .flatMap(known::byLink)
        .or(() -> known.byArticle(candidate.articleId()));
  }

  private static Optional<KnownItem> byOpening(Candidate candidate, FeedKnowledge known) {
    return candidate.marks().openingTells()
        ? known.byOpening(candidate.marks().opening())
        : Optional.empty();
  }
}
