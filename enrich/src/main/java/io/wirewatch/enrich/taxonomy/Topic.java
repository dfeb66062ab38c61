package io.wirewatch.enrich.taxonomy;

import java.util.List;

/**
 * One news topic: its meaning for people and its queries for the tagger.
 *
 * @param id as tags carry it, also the name of its file
 * @param name as people read it
 * @param definition one or two sentences
 * @param in what belongs to it
 * @param out what does not, with where it goes instead
 * @param queries what finds it; none for the topic of what no other topic takes
 * @param vetoes what speaks against it
 * @param hints what leans towards it in an article for which no topic's queries say enough
 * @param examples written by us, positive and negative; they are tests
 */
public record Topic(
    String id,
    String name,
    String definition,
    List<String> in,
    List<String> out,
    List<TopicQuery> queries,
    List<TopicQuery> vetoes,
    List<TopicQuery> hints,
    List<Example> examples) {

  /** The topic of relevant articles that earn no other. */
  public static final String OTHER = "immigration-other";

  public Topic {
    in = List.copyOf(in);
    out = List.copyOf(out);
    queries = List.copyOf(queries);
    vetoes = List.copyOf(vetoes);
    hints = List.copyOf(hints);
    examples = List.copyOf(examples);
  }
}
