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
 *
 * <p>Title and first words alone make an item known where it has nothing else, or where most of its
 * document is known by nothing else: all of it was renamed. One item under a guid and a link of its
 * own is another article, however alike it looks: outlets give notice of the same kind of thing in
 * the same words, week after week.
 */
final class Recognition {
  private final Map<Candidate, KnownItem> pairs = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  private Recognition() {}

  static Recognition of(List<Candidate> candidates, FeedKnowledge known) {
    Recognition recognition = new Recognition();
    recognition.pair(candidates, candidate -> byLink(candidate, known));
    recognition.pair(candidates, candidate -> candidate.marks().guid().flatMap(known::byGuid));
    recognition.pairByOpening(candidates, known);
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

  private void pairByOpening(List<Candidate> candidates, FeedKnowledge known) {
    List<Candidate> alike =
        candidates.stream()
            .filter(candidate -> !pairs.containsKey(candidate))
            .filter(candidate -> byOpening(candidate, known).isPresent())
            .toList();
    boolean isRenamed = alike.size() * 2 > candidates.size();
    pair(
        isRenamed ? alike : alike.stream().filter(Candidate::isNameless).toList(),
        candidate -> byOpening(candidate, known));
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
