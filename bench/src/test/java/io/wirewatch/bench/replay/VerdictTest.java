package io.wirewatch.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.ArticleId;
import io.wirewatch.contract.article.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private final Expected expected = new Expected();

  @Test
  void eachStoryOnceIsExact() {
    expected.add(
        List.of(shown("a", "https://www.g.example/a?from=rss"), shown("b", "http://g.example/b/")));

    Verdict verdict =
        Verdict.of(
            expected,
            List.of(
                article("https://g.example/a", 1),
                article("https://g.example/a", 2),
                article("https://g.example/b", 1)));

    assertThat(verdict).isEqualTo(new Verdict(2, List.of(), List.of(), 1));
  }

  @Test
  void findsWhatIsLostAndWhatCameTwiceOrFromNowhere() {
    expected.add(List.of(shown("a", "https://g.example/a"), shown("a", "https://g.example/moved")));
    expected.add(List.of(shown("b", "https://g.example/b")));

    Verdict verdict =
        Verdict.of(
            expected,
            List.of(
                article("https://g.example/a", 1),
                article("https://g.example/moved", 1),
                article("https://g.example/else", 1)));

    assertThat(verdict.lost()).containsExactly("b | Title of b");
    assertThat(verdict.doubled()).hasSize(2);
  }

  @Test
  void aRecordWrittenTwiceIsDoubled() {
    expected.add(List.of(shown("a", "https://g.example/a")));

    Verdict verdict =
        Verdict.of(
            expected,
            List.of(
                article("https://g.example/a", 1),
                article("https://g.example/a", 2),
                article("https://g.example/a", 2)));

    assertThat(verdict.doubled()).hasSize(1);
    assertThat(verdict.lost()).isEmpty();
  }

  private static ShownItem shown(String key, String link) {
    return new ShownItem(key, link, "Title of " + key);
  }

  private static Article article(String url, int revision) {
    return new Article(
        ArticleId.of(url),
        revision,
        new Source("g", "Gazette", Optional.empty(), Optional.empty()),
        url,
        "Title",
        "",
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        NOW,
        NOW,
        "hash",
        false);
  }
}
