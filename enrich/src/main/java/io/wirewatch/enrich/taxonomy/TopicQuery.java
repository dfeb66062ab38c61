package io.wirewatch.enrich.taxonomy;

import io.wirewatch.matching.Query;
import java.util.List;

/**
 * One query of the taxonomy and what a match of it is worth.
 *
 * @param id unique in the taxonomy: the file's name, a slash, the name in the file
 * @param language in which articles it counts
 * @param weight how sure one match in one sentence is, from 0 to 1
 * @param find what it finds
 * @param also ids of further topics it speaks for
 */
public record TopicQuery(
    String id, QueryLanguage language, double weight, Query find, List<String> also) {

  public TopicQuery {
    also = List.copyOf(also);
  }
}
