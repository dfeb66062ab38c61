package io.wirewatch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.matching.oracle.SampleArticle;
import io.wirewatch.matching.oracle.TangledNews;
import io.wirewatch.matching.text.Analyser;
import io.wirewatch.matching.text.Tokens;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Hits point into the original text: what stands there, taken by itself, answers the expression
 * that earned it.
 */
class HitSpanTest {

  private static final FieldSchema SCHEMA =
      new FieldSchema(List.of("title", "text"), List.of("source", "topic"));

  @Test
  void everySpanHoldsTheTextThatEarnedIt() {
    TangledNews news = new TangledNews(new SplittableRandom(11));
    QuerySet set = queries(news);
    int checked = 0;

    for (int i = 0; i < 100; i++) {
      SampleArticle article = news.article();
      for (Match match : set.match(article.document())) {
        assertThat(match.hits()).as(match.id()).isNotEmpty();
        for (Hit hit : match.hits()) {
          check(article, hit);
          checked++;
        }
      }
    }

    assertThat(checked).isGreaterThan(2_000);
  }

  private static QuerySet queries(TangledNews news) {
    QuerySet.Builder builder = QuerySet.builder(SCHEMA);
    for (int i = 0; i < 400; i++) {
      String text = news.query();
      if (new QueryParser(SCHEMA).parse(text) instanceof ParseResult.Parsed parsed) {
        builder.add(text, parsed.query());
      }
    }
    return builder.build();
  }

  private static void check(SampleArticle article, Hit hit) {
    if (!hit.field().equals("title") && !hit.field().equals("text")) {
      return;
    }
    String whole = hit.field().equals("title") ? article.title() : article.text();
    String shown = whole.substring(hit.start(), hit.end());
    Query earned = earned(hit.expression());
    if (earned instanceof Query.Near near) {
      assertThat(near.operands())
          .as("%s for %s", shown, hit)
          .anyMatch(operand -> answers(shown, operand));
    } else {
      assertThat(answers(shown, earned)).as("%s for %s", shown, hit).isTrue();
    }
    assertThat(splitsACharacter(whole, hit.start()) || splitsACharacter(whole, hit.end()))
        .as(shown)
        .isFalse();
  }

  private static Query earned(String expression) {
    return ((ParseResult.Parsed) new QueryParser(SCHEMA).parse(expression)).query();
  }

  private static boolean answers(String shown, Query query) {
    List<Query> options = query instanceof Query.Or or ? or.parts() : List.of(query);
    Tokens tokens = Analyser.analyse(shown);
    return options.stream()
        .flatMap(option -> new Occurrences(tokens).of(option).stream())
        .anyMatch(run -> run.first() == 0 && run.last() == tokens.count() - 1);
  }

  private static boolean splitsACharacter(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }
}
