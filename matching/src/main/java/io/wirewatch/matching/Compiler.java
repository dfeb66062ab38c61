package io.wirewatch.matching;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Compiles queries into the arrays a {@link QuerySet} matches with. */
final class Compiler {

  private final FieldSchema schema;
  private final Dictionary dictionary = new Dictionary();
  private final Encoder encoder;

  Compiler(FieldSchema schema, TermWeights weights) {
    this.schema = schema;
    this.encoder = new Encoder(schema, dictionary, weights);
  }

  QuerySet compile(Map<String, Query> queries) {
    List<CompiledQuery> compiled = new ArrayList<>();
    merged(queries)
        .forEach(
            (code, ids) ->
                compiled.add(
                    new CompiledQuery(code.array(), filing(code.array()), List.copyOf(ids))));
    compiled.sort(Comparator.comparingInt(CompiledQuery::firstTerm));
    FieldTerms fieldTerms = new FieldTerms(schema, dictionary);
    dictionary.trim();
    Programs programs = new Programs(dictionary.size(), compiled);
    return new QuerySet(
        schema, new Vocabulary(schema, dictionary, patterns(), fieldTerms), programs);
  }

  /** Equal trees come together under the ids of all who wrote them. */
  private Map<IntBuffer, List<String>> merged(Map<String, Query> queries) {
    Map<IntBuffer, List<String>> merged = new LinkedHashMap<>();
    queries.forEach(
        (id, query) ->
            merged
                .computeIfAbsent(IntBuffer.wrap(encoder.encode(query)), code -> new ArrayList<>(1))
                .add(id));
    return merged;
  }

  private Filing filing(int[] code) {
    Filing filing = Filing.of(code, 0, encoder::weight);
    if (filing.entries().isEmpty()) {
      throw new IllegalArgumentException("a query of exclusions alone");
    }
    return filing;
  }

  private PatternIndex patterns() {
    int[] ids =
        IntStream.range(0, dictionary.size())
            .filter(id -> isPattern(dictionary.text(id)))
            .toArray();
    return new PatternIndex(dictionary, ids);
  }

  private static boolean isPattern(String term) {
    return Glob.isPattern(term)
        && term.indexOf(Document.SEPARATOR) < 0
        && term.indexOf(Document.FIELD_MARK) < 0;
  }
}
