package io.wirewatch.enrich.tagging;

import io.wirewatch.contract.article.Certainty;
import io.wirewatch.contract.article.TopicTag;
import io.wirewatch.enrich.tagging.CaseFile.Drawer;
import io.wirewatch.enrich.taxonomy.Scoring;
import io.wirewatch.enrich.taxonomy.Taxonomy;
import io.wirewatch.enrich.taxonomy.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Judges which topics a relevant article carries. */
final class TopicJudge {

  private record Candidate(String topic, double score, Findings findings) {
    TopicTag tag(Scoring scoring) {
      Certainty certainty = score >= scoring.strong() ? Certainty.STRONG : Certainty.LIKELY;
      return new TopicTag(topic, certainty, score, findings.evidence());
    }
  }

  private TopicJudge() {}

  /** In the order of topic ids; never empty, since what earns no topic is {@link Topic#OTHER}. */
  static List<TopicTag> tags(Taxonomy taxonomy, CaseFile found, double relevance) {
    Scoring scoring = taxonomy.beat().scoring();
    List<Candidate> candidates = candidates(taxonomy, found);
    List<Candidate> earned =
        candidates.stream().filter(candidate -> candidate.score >= scoring.likely()).toList();
    if (earned.isEmpty()) {
      earned = List.of(best(candidates, scoring, found, relevance));
    }
    return earned.stream().map(candidate -> candidate.tag(scoring)).toList();
  }

  private static List<Candidate> candidates(Taxonomy taxonomy, CaseFile found) {
    List<Candidate> candidates = new ArrayList<>();
    for (Topic topic : taxonomy.topics()) {
      Findings findings = found.of(Drawer.topic(topic.id()));
      double against = found.of(Drawer.against(topic.id())).score();
      double score = Rounding.round(findings.score() * (1 - against));
      if (!findings.isEmpty()) {
        candidates.add(new Candidate(topic.id(), score, findings));
      }
    }
    return candidates;
  }

  /** The topic that comes nearest, if it leans that way at all. */
  private static Candidate best(
      List<Candidate> candidates, Scoring scoring, CaseFile found, double relevance) {
    return candidates.stream()
        .filter(candidate -> candidate.score >= scoring.leaning())
        .max(Comparator.comparingDouble(Candidate::score))
        .orElseGet(() -> new Candidate(Topic.OTHER, relevance, beat(found)));
  }

  private static Findings beat(CaseFile found) {
    Findings beat = new Findings();
    beat.addAll(found.of(Drawer.OWN));
    beat.addAll(found.of(Drawer.SUBJECT));
    return beat;
  }
}
