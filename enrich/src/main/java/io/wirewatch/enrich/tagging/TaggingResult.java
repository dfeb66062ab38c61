package io.wirewatch.enrich.tagging;

import io.wirewatch.contract.article.Language;
import io.wirewatch.contract.article.Relevance;
import io.wirewatch.contract.article.TopicTag;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.enrich.body.Named;
import java.util.Comparator;
import java.util.List;

/** What the tagger made of an article. */
public sealed interface TaggingResult {

  /**
   * The article was judged.
   *
   * @param relevance whether it is of the beat
   * @param topics strongest first, then by id; empty exactly when it is not relevant
   * @param language as judged
   * @param named places, bodies and office holders
   */
  record Tagged(Relevance relevance, List<TopicTag> topics, Language language, Named named)
      implements TaggingResult {
    private static final Comparator<TopicTag> STRONGEST_FIRST =
        Comparator.comparingDouble(TopicTag::score).reversed().thenComparing(TopicTag::topic);

    public Tagged {
      topics = topics.stream().sorted(STRONGEST_FIRST).toList();
    }

    /** Without names. */
    public Tagged(Relevance relevance, List<TopicTag> topics, Language language) {
      this(relevance, topics, language, Named.NOTHING);
    }
  }

  /**
   * The article could not be judged.
   *
   * @param reason of the closed list
   * @param detail for an operator
   */
  record Untaggable(FailureReason reason, String detail) implements TaggingResult {}
}
