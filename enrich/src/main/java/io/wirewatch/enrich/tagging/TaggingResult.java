package io.wirewatch.enrich.tagging;

import io.wirewatch.contract.article.Language;
import io.wirewatch.contract.article.Relevance;
import io.wirewatch.contract.article.TopicTag;
import io.wirewatch.contract.failure.FailureReason;
import java.util.List;

/** What the tagger made of an article. */
public sealed interface TaggingResult {

  /**
   * The article was judged.
   *
   * @param relevance whether it is of the beat
   * @param topics in the order of their ids; empty exactly when it is not relevant
   * @param language as judged
   */
  record Tagged(Relevance relevance, List<TopicTag> topics, Language language)
      implements TaggingResult {
    public Tagged {
      topics = List.copyOf(topics);
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
