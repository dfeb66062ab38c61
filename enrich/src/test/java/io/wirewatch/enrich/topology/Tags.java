package io.wirewatch.enrich.topology;

import io.wirewatch.contract.article.Certainty;
import io.wirewatch.contract.article.Evidence;
import io.wirewatch.contract.article.Language;
import io.wirewatch.contract.article.Relevance;
import io.wirewatch.contract.article.TextField;
import io.wirewatch.contract.article.TextSpan;
import io.wirewatch.contract.article.TopicTag;
import io.wirewatch.enrich.tagging.TaggingResult;
import io.wirewatch.enrich.tagging.TaggingResult.Tagged;
import java.util.Collections;
import java.util.List;

/** What a tagger may answer. */
final class Tags {
  private static final Language ENGLISH = new Language("en", 0.9);

  private Tags() {}

  static TaggingResult detention() {
    return tagged(List.of(tag("detention", 1)));
  }

  static TaggingResult nothing() {
    return tagged(List.of());
  }

  /** More evidence than a record can hold. */
  static TaggingResult tooMuch() {
    return tagged(List.of(tag("detention", 12_000)));
  }

  private static TaggingResult tagged(List<TopicTag> topics) {
    return new Tagged(new Relevance(!topics.isEmpty(), 0.8), topics, ENGLISH);
  }

  private static TopicTag tag(String topic, int sentences) {
    Evidence evidence =
        new Evidence(
            TextField.TITLE, new TextSpan(0, 5), List.of(new TextSpan(0, 5)), topic + "/words");
    return new TopicTag(topic, Certainty.STRONG, 0.9, Collections.nCopies(sentences, evidence));
  }
}
