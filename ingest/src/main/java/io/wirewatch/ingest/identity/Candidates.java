package io.wirewatch.ingest.identity;

import io.wirewatch.ingest.parse.FeedItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Looks at all items of one document together and decides which of their marks tell them apart. */
final class Candidates {
  /** Two items at one link are one article; three are a feed that links everything to one page. */
  private static final int ONE_PAGE_FOR_ALL = 3;

  private Candidates() {}

  /** The items in document order, each with the marks that are its own. */
  static List<Candidate> of(Collection<FeedItem> items, String feedId) {
    List<Fingerprints> marks = items.stream().map(Fingerprints::of).toList();
    Map<String, Set<String>> guids = openingsBy(marks, Fingerprints::guid);
    Map<String, Set<String>> links = openingsBy(marks, Fingerprints::link);
    Map<String, Integer> openings = count(marks);
    List<Candidate> candidates = new ArrayList<>();
    int index = 0;
    for (FeedItem item : items) {
      Fingerprints own = marks.get(index++);
      if (shared(guids, own.guid()) > 1) {
        own = own.withoutGuid();
      }
      if (shared(links, own.link()) >= ONE_PAGE_FOR_ALL) {
        own = own.withoutLink();
      }
      if (openings.getOrDefault(own.opening(), 0) > 1) {
        own = own.withoutOpening();
      }
      candidates.add(Candidate.of(item, own, feedId));
    }
    return candidates;
  }

  private static Map<String, Set<String>> openingsBy(
      List<Fingerprints> marks, Function<Fingerprints, Optional<String>> mark) {
    Map<String, Set<String>> openings = new HashMap<>();
    for (Fingerprints one : marks) {
      mark.apply(one)
          .ifPresent(
              hash -> openings.computeIfAbsent(hash, any -> new HashSet<>()).add(one.opening()));
    }
    return openings;
  }

  private static int shared(Map<String, Set<String>> openings, Optional<String> mark) {
    return mark.map(hash -> openings.getOrDefault(hash, Set.of()).size()).orElse(0);
  }

  private static Map<String, Integer> count(List<Fingerprints> marks) {
    Map<String, Integer> counts = new HashMap<>();
    marks.forEach(one -> counts.merge(one.opening(), 1, Integer::sum));
    return counts;
  }
}
