package io.wirewatch.matching.oracle;

import io.wirewatch.matching.Query;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;

/** Says in Lucene's queries what one of our trees says. */
public final class LuceneTranslator {

  private static final int MOST_EXPANSIONS = 1_024;

  private final List<String> everywhere;

  /**
   * A translator.
   *
   * @param everywhere the Lucene fields that a leaf without a field is looked for in
   */
  public LuceneTranslator(List<String> everywhere) {
    this.everywhere = List.copyOf(everywhere);
  }

  /** The Lucene query. */
  public org.apache.lucene.search.Query translate(Query query) {
    if (query instanceof Query.And and) {
      return and(and);
    }
    if (query instanceof Query.Or or) {
      return any(or.parts().stream().map(this::translate).toList());
    }
    if (query instanceof Query.Word word) {
      return inFields(word.field(), field -> new TermQuery(new Term(field, word.text())));
    }
    if (query instanceof Query.Wildcard wildcard) {
      return inFields(wildcard.field(), field -> wildcard(field, wildcard.pattern()));
    }
    if (query instanceof Query.Phrase phrase) {
      return inFields(phrase.field(), field -> phrase(field, phrase.words()));
    }
    if (query instanceof Query.Near near) {
      return inFields(near.field(), field -> new IntervalQuery(field, near(near)));
    }
    Query.Keyword keyword = (Query.Keyword) query;
    return new TermQuery(new Term(keyword.field(), keyword.value()));
  }

  private org.apache.lucene.search.Query and(Query.And and) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Query part : and.parts()) {
      if (part instanceof Query.Not not) {
        all.add(translate(not.part()), Occur.MUST_NOT);
      } else {
        all.add(translate(part), Occur.MUST);
      }
    }
    return all.build();
  }

  private static org.apache.lucene.search.Query any(List<org.apache.lucene.search.Query> queries) {
    if (queries.size() == 1) {
      return queries.get(0);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  private org.apache.lucene.search.Query inFields(
      Optional<String> field, Function<String, org.apache.lucene.search.Query> leaf) {
    return any(field.map(List::of).orElse(everywhere).stream().map(leaf).toList());
  }

  private static org.apache.lucene.search.Query wildcard(String field, String pattern) {
    boolean prefix = pattern.indexOf('*') == pattern.length() - 1 && pattern.indexOf('?') < 0;
    return prefix
        ? new PrefixQuery(new Term(field, pattern.substring(0, pattern.length() - 1)))
        : new WildcardQuery(new Term(field, pattern));
  }

  private static org.apache.lucene.search.Query phrase(String field, List<String> words) {
    return words.stream().anyMatch(LuceneTranslator::isPattern)
        ? new IntervalQuery(field, source(words))
        : new PhraseQuery(field, words.toArray(String[]::new));
  }

  private static IntervalsSource near(Query.Near near) {
    IntervalsSource[] operands =
        near.operands().stream().map(LuceneTranslator::operand).toArray(IntervalsSource[]::new);
    return Intervals.maxwidth(near.distance() + 1, Intervals.unordered(operands));
  }

  private static IntervalsSource operand(Query query) {
    if (query instanceof Query.Or or) {
      return Intervals.or(
          or.parts().stream().map(LuceneTranslator::operand).toArray(IntervalsSource[]::new));
    }
    if (query instanceof Query.Phrase phrase) {
      return source(phrase.words());
    }
    return word(
        query instanceof Query.Word word ? word.text() : ((Query.Wildcard) query).pattern());
  }

  private static IntervalsSource source(List<String> words) {
    return Intervals.phrase(
        words.stream().map(LuceneTranslator::word).toArray(IntervalsSource[]::new));
  }

  private static IntervalsSource word(String word) {
    return isPattern(word)
        ? Intervals.wildcard(new BytesRef(word), MOST_EXPANSIONS)
        : Intervals.term(word);
  }

  private static boolean isPattern(String word) {
    return word.indexOf('*') >= 0 || word.indexOf('?') >= 0;
  }
}
