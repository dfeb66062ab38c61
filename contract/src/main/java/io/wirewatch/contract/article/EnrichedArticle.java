package io.wirewatch.contract.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.wirewatch.contract.Check;
import java.util.List;
import java.util.Optional;

/**
 * An article with what the tagger made of it.
 *
 * <p>Nothing in it depends on when it was made: the same article, taxonomy and gazetteer give the
 * same bytes. Places, bodies and office holders are of the United States and of public life; a
 * private person is never tagged.
 *
 * @param article the very article that came in
 * @param storyId what copies of one story share; an article id where it stands alone
 * @param language as judged from its words
 * @param relevance to the beat
 * @param topics strongest first; empty where the article is not of the beat
 * @param taxonomyVersion hash of the taxonomy that was in force
 * @param mergedStories ids of stories that turned out to be this one; left out where there are none
 * @param places most prominent first; empty where a record was written before there were any
 * @param bodies agencies, courts, detention sites and offices, most prominent first
 * @param officeHolders most prominent first
 * @param gazetteerVersion hash of the lists behind places, bodies and office holders
 */
public record EnrichedArticle(
    Article article,
    String storyId,
    Language language,
    Relevance relevance,
    List<TopicTag> topics,
    String taxonomyVersion,
    Optional<List<String>> mergedStories,
    @JsonSetter(nulls = Nulls.AS_EMPTY) @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<PlaceTag> places,
    @JsonSetter(nulls = Nulls.AS_EMPTY) @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<BodyTag> bodies,
    @JsonSetter(nulls = Nulls.AS_EMPTY) @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<OfficeHolderTag> officeHolders,
    Optional<String> gazetteerVersion) {
  public EnrichedArticle {
    Check.filled("storyId", storyId);
    Check.filled("taxonomyVersion", taxonomyVersion);
    topics = List.copyOf(topics);
    mergedStories = mergedStories.map(List::copyOf);
    places = List.copyOf(places);
    bodies = List.copyOf(bodies);
    officeHolders = List.copyOf(officeHolders);
    for (TopicTag tag : topics) {
      tag.evidence().forEach(evidence -> checkSpans(article, tag, evidence));
    }
    places.forEach(place -> checkMentions(article, place.id(), place.mentions()));
    bodies.forEach(body -> checkMentions(article, body.id(), body.mentions()));
    officeHolders.forEach(holder -> checkMentions(article, holder.id(), holder.mentions()));
  }

  /** An article with its topics alone, of a story that is not known to be another one too. */
  public EnrichedArticle(
      Article article,
      String storyId,
      Language language,
      Relevance relevance,
      List<TopicTag> topics,
      String taxonomyVersion) {
    this(
        article,
        storyId,
        language,
        relevance,
        topics,
        taxonomyVersion,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  /**
   * The same article in the same story with other tags.
   *
   * @param tags where the language, relevance and topics come from, and their taxonomy's version
   */
  public EnrichedArticle withTagsOf(EnrichedArticle tags) {
    return new EnrichedArticle(
        article,
        storyId,
        tags.language,
        tags.relevance,
        tags.topics,
        tags.taxonomyVersion,
        mergedStories,
        places,
        bodies,
        officeHolders,
        gazetteerVersion);
  }

  /** The same article as part of another story. */
  public EnrichedArticle movedTo(String otherStory) {
    return new EnrichedArticle(
        article,
        otherStory,
        language,
        relevance,
        topics,
        taxonomyVersion,
        mergedStories,
        places,
        bodies,
        officeHolders,
        gazetteerVersion);
  }

  private static void checkSpans(Article article, TopicTag tag, Evidence evidence) {
    checkEnd(article, tag.topic(), evidence.field(), evidence.sentence());
  }

  private static void checkMentions(Article article, String id, List<Mention> mentions) {
    mentions.forEach(mention -> checkEnd(article, id, mention.field(), mention.span()));
  }

  private static void checkEnd(Article article, String tag, TextField field, TextSpan span) {
    int length = article.field(field).length();
    Check.require(
        span.end() <= length,
        () -> "evidence of " + tag + " ends at " + span.end() + " of " + length);
  }
}
