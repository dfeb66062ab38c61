package io.wirewatch.enrich.tagging;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.TopicTag;
import io.wirewatch.enrich.tagging.TaggingResult.Tagged;
import io.wirewatch.enrich.taxonomy.Example;
import io.wirewatch.enrich.taxonomy.Taxonomy;
import io.wirewatch.enrich.taxonomy.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a taxonomy makes of its own examples.
 *
 * @param examples how many there are
 * @param failed those tagged otherwise than their file says
 * @param finds by query id, in how many examples it finds something; 0 for those no example needs
 */
public record TaxonomyTrial(int examples, List<Failure> failed, Map<String, Integer> finds) {

  /**
   * An example that is tagged otherwise than its file says.
   *
   * @param topic in whose file it stands
   * @param example with its line
   * @param given ids of the topics it was given
   * @param found ids of the queries that found something in it
   */
  public record Failure(String topic, Example example, List<String> given, Set<String> found) {
    public Failure {
      given = List.copyOf(given);
      found = Set.copyOf(found);
    }
  }

  public TaxonomyTrial {
    failed = List.copyOf(failed);
    finds = Map.copyOf(finds);
  }

  /** Tags every example of every topic. */
  public static TaxonomyTrial of(Taxonomy taxonomy) {
    Tagger tagger = new Tagger(taxonomy);
    Map<String, Integer> finds = new TreeMap<>();
    tagger.queries().forEach(id -> finds.put(id, 0));
    List<Failure> failed = new ArrayList<>();
    int examples = 0;
    for (Topic topic : taxonomy.topics()) {
      for (Example example : topic.examples()) {
        examples++;
        Article article = DraftArticle.of(example.title(), example.text());
        Set<String> found = tagger.finders(article);
        found.forEach(id -> finds.merge(id, 1, Integer::sum));
        List<String> given = topicsOf(tagger.tag(article));
        if (given.contains(topic.id()) != example.positive()) {
          failed.add(new Failure(topic.id(), example, given, found));
        }
      }
    }
    return new TaxonomyTrial(examples, failed, finds);
  }

  private static List<String> topicsOf(TaggingResult result) {
    return result instanceof Tagged tagged
        ? tagged.topics().stream().map(TopicTag::topic).toList()
        : List.of();
  }

  /** Queries that find something in no example, in the order of their ids. */
  public List<String> unused() {
    return finds.entrySet().stream()
        .filter(entry -> entry.getValue() == 0)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
