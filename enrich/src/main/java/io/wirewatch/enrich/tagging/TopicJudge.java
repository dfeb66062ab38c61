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
    TopicTag tag(Certainty certainty) {
      return new TopicTag(topic, certainty, score, findings.evidence());
    }
  }

  private final Taxonomy taxonomy;
  private final Scoring scoring;
  private final CaseFile found;

  private TopicJudge(Taxonomy taxonomy, CaseFile found) {
    this.taxonomy = taxonomy;
    this.scoring = taxonomy.beat().scoring();
    this.found = found;
  }

  /** In the order of topic ids; never empty, since what earns no topic is {@link Topic#OTHER}. */
  static List<TopicTag> tags(Taxonomy taxonomy, CaseFile found, double relevance) {
    return new TopicJudge(taxonomy, found).judge(relevance);
  }

  private List<TopicTag> judge(double relevance) {
    List<Candidate> earned = earned(candidates(false));
    if (!earned.isEmpty()) {
      return earned.stream().map(candidate -> candidate.tag(certainty(candidate))).toList();
    }
    return hinted(relevance).stream().map(candidate -> candidate.tag(Certainty.LIKELY)).toList();
  }

  /** Where no query says enough, hints may decide, but never make it sure. */
  private List<Candidate> hinted(double relevance) {
    List<Candidate> candidates = candidates(true);
    List<Candidate> earned = earned(candidates);
    return earned.isEmpty() ? List.of(best(candidates, relevance)) : earned;
  }

  private List<Candidate> earned(List<Candidate> candidates) {
    return candidates.stream().filter(candidate -> candidate.score >= scoring.likely()).toList();
  }

  private Certainty certainty(Candidate candidate) {
    return candidate.score >= scoring.strong() ? Certainty.STRONG : Certainty.LIKELY;
  }

  private List<Candidate> candidates(boolean withHints) {
    List<Candidate> candidates = new ArrayList<>();
    for (Topic topic : taxonomy.topics()) {
      Findings findings = findings(topic, withHints);
      if (!findings.isEmpty()) {
        double against = found.of(Drawer.against(topic.id())).score();
        double score = Rounding.round(findings.score() * (1 - against));
        candidates.add(new Candidate(topic.id(), score, findings));
      }
    }
    return candidates;
  }

  private Findings findings(Topic topic, boolean withHints) {
    Findings queries = found.of(Drawer.topic(topic.id()));
    return withHints ? Findings.of(queries, found.of(Drawer.hint(topic.id()))) : queries;
  }

  /** The topic that comes nearest, if it leans that way at all. */
  private Candidate best(List<Candidate> candidates, double relevance) {
    return candidates.stream()
        .filter(candidate -> candidate.score >= scoring.leaning())
        .max(Comparator.comparingDouble(Candidate::score))
        .orElseGet(() -> new Candidate(Topic.OTHER, relevance, beat()));
  }

  private Findings beat() {
    return Findings.of(found.of(Drawer.OWN), found.of(Drawer.SUBJECT));
  }
}
