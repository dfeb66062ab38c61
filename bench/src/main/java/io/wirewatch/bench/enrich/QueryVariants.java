package io.wirewatch.bench.enrich;

import io.wirewatch.enrich.taxonomy.QueryLanguage;
import io.wirewatch.enrich.taxonomy.Taxonomy;
import io.wirewatch.enrich.taxonomy.Topic;
import io.wirewatch.enrich.taxonomy.TopicQuery;
import io.wirewatch.matching.Query;
import io.wirewatch.matching.text.Analyser;
import io.wirewatch.matching.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Taxonomies of any size: queries built as those of the real one are, with other words in their
 * places, drawn from the articles they are run on.
 */
final class QueryVariants {
  private static final int SHORTEST_WORD = 4;

  private final Taxonomy taxonomy;
  private final List<Query> patterns;
  private final List<String> words;
  private final RandomGenerator random;

  QueryVariants(Taxonomy taxonomy, Stream<String> texts, RandomGenerator random) {
    this.taxonomy = taxonomy;
    this.patterns =
        taxonomy.topics().stream()
            .flatMap(topic -> topic.queries().stream())
            .map(TopicQuery::find)
            .toList();
    Set<String> all = new TreeSet<>();
    texts.forEach(text -> addWords(text, all));
    this.words = List.copyOf(all);
    this.random = random;
  }

  private static void addWords(String text, Set<String> all) {
    Tokens tokens = Analyser.analyse(text);
    for (int i = 0; i < tokens.count(); i++) {
      if (tokens.length(i) >= SHORTEST_WORD && tokens.text(i).chars().allMatch(c -> c < 128)) {
        all.add(tokens.text(i));
      }
    }
  }

  /** The beat's own queries and one topic of that many. */
  Taxonomy of(int count) {
    List<TopicQuery> queries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Query query = other(patterns.get(i % patterns.size()));
      queries.add(new TopicQuery("variants/" + i, QueryLanguage.ANY, 0.5, query, List.of()));
    }
    Topic topic =
        new Topic(
            "variants",
            "Variants",
            "",
            List.of(),
            List.of(),
            queries,
            List.of(),
            List.of(),
            List.of());
    return new Taxonomy(taxonomy.version(), taxonomy.beat(), List.of(topic));
  }

  private Query other(Query query) {
    if (query instanceof Query.And and) {
      return new Query.And(and.parts().stream().map(this::other).toList());
    }
    if (query instanceof Query.Or or) {
      return new Query.Or(or.parts().stream().map(this::other).toList());
    }
    if (query instanceof Query.Not not) {
      return new Query.Not(other(not.part()));
    }
    return otherLeaf(query);
  }

  private Query otherLeaf(Query query) {
    if (query instanceof Query.Word word) {
      return new Query.Word(word.field(), word());
    }
    if (query instanceof Query.Wildcard wildcard) {
      return new Query.Wildcard(wildcard.field(), word() + "*");
    }
    if (query instanceof Query.Phrase phrase) {
      List<String> others = phrase.words().stream().map(old -> word()).toList();
      return new Query.Phrase(phrase.field(), others);
    }
    if (query instanceof Query.Near near) {
      List<Query> others = near.operands().stream().map(this::other).toList();
      return new Query.Near(near.field(), others, near.distance());
    }
    return query;
  }

  private String word() {
    return words.get(random.nextInt(words.size()));
  }
}
