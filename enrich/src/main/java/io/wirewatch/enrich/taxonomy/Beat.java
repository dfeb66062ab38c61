package io.wirewatch.enrich.taxonomy;

import java.util.List;

/**
 * What makes an article one of the beat, judged before its topics.
 *
 * @param scoring how matches count, here and for topics
 * @param own words that are of the beat by themselves
 * @param subject words of migration that any country's news could use
 * @param place words that put a story in the United States
 * @param foreign words that put it somewhere else
 * @param vetoes contexts in which words of {@code own} mean something else
 */
public record Beat(
    Scoring scoring,
    List<TopicQuery> own,
    List<TopicQuery> subject,
    List<TopicQuery> place,
    List<TopicQuery> foreign,
    List<TopicQuery> vetoes) {

  public Beat {
    own = List.copyOf(own);
    subject = List.copyOf(subject);
    place = List.copyOf(place);
    foreign = List.copyOf(foreign);
    vetoes = List.copyOf(vetoes);
  }
}
