package io.wirewatch.contract.article;

import io.wirewatch.contract.Check;
import java.util.List;
import java.util.Optional;

/**
 * An article with what the tagger made of it.
 *
 * <p>Nothing in it depends on when it was made: the same article and taxonomy give the same bytes.
 *
 * @param article the very article that came in
 * @param storyId what copies of one story share; an article id where it stands alone
 * @param language as judged from its words
 * @param relevance to the beat
 * @param topics strongest first; empty where the article is not of the beat
 * @param taxonomyVersion hash of the taxonomy that was in force
 * @param mergedStories ids of stories that turned out to be this one; left out where there are none
 */
public record EnrichedArticle(
    Article article,
    String storyId,
    Language language,
    Relevance relevance,
    List<TopicTag> topics,
    String taxonomyVersion,
    Optional<List<String>> mergedStories) {
  public EnrichedArticle {
    Check.filled("storyId", storyId);
    Check.filled("taxonomyVersion", taxonomyVersion);
    topics = List.copyOf(topics);
    mergedStories = mergedStories.map(List::copyOf);
    for (TopicTag tag : topics) {
      tag.evidence().forEach(evidence -> checkSpans(article, tag, evidence));
    }
  }

  /** An article of a story that is not known to be another one too. */
  public EnrichedArticle(
      Article article,
      String storyId,
      Language language,
      Relevance relevance,
      List<TopicTag> topics,
      String taxonomyVersion) {
    this(article, storyId, language, relevance, topics, taxonomyVersion, Optional.empty());
  }

  private static void checkSpans(Article article, TopicTag tag, Evidence evidence) {
    int length = article.field(evidence.field()).length();
    Check.require(
        evidence.sentence().end() <= length,
        "evidence of " + tag.topic() + " ends at " + evidence.sentence().end() + " of " + length);
  }
}
