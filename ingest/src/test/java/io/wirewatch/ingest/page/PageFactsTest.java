package io.wirewatch.ingest.page;

import static io.wirewatch.ingest.page.Pages.article;
import static io.wirewatch.ingest.page.Pages.paragraphs;
import static io.wirewatch.ingest.page.Pages.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PageFactsTest {
  private static final String LINKED =
      """
      <script type="application/ld+json">
      {"@graph": [{"@type": "WebSite", "name": "Gazette"},
       {"@type": ["NewsArticle"], "headline": "Board ends contract &amp; closes center",
        "author": [{"name": "R. Ortiz"}, {"name": "Lee Park"}], "datePublished": "2026-11-24T09:04:00-06:00",
        "publisher": {"name": "The Gazette"}, "isAccessibleForFree": "False",}]}
      </script>
      """;

  @Test
  void readsLinkedDataFirst() {
    ExtractedPage page = read(article(paragraphs() + LINKED));

    assertThat(page.title()).isEqualTo("Board ends contract & closes center");
    assertThat(page.byline()).contains("R. Ortiz, Lee Park");
    assertThat(page.publishedAt()).contains(Instant.parse("2026-11-24T15:04:00Z"));
    assertThat(page.siteName()).contains("The Gazette");
    assertThat(page.isFree()).isFalse();
  }

  @Test
  void readsMetaElements() {
    ExtractedPage page =
        read(
            "<html lang=en-US><head><meta property=og:title content='Board ends contract'><meta name=author content='By R. Ortiz'>"
                + "<meta property=article:published_time content=2026-11-24T15:04:00Z><meta property=og:site_name content=Gazette>"
                + "<link rel=canonical href=/news/1></head><body>"
                + paragraphs()
                + "</body></html>");

    assertThat(page.title()).isEqualTo("Board ends contract");
    assertThat(page.byline()).contains("R. Ortiz");
    assertThat(page.publishedAt()).contains(Instant.parse("2026-11-24T15:04:00Z"));
    assertThat(page.siteName()).contains("Gazette");
    assertThat(page.canonicalLink()).contains("https://gazette.example/news/1");
    assertThat(page.language()).contains("en-US");
    assertThat(page.isFree()).isTrue();
  }

  @Test
  void readsWhatThePageShowsWhereItsHeadSaysNothing() {
    ExtractedPage page =
        read(
            article(
                "<div class=byline>By <a rel=author href=/ortiz>R. Ortiz</a> | 3 min read</div><time datetime='2026-11-24T15:04Z'>today</time>"
                    + paragraphs()));

    assertThat(page.title()).isEqualTo("Board ends contract");
    assertThat(page.byline()).contains("R. Ortiz");
    assertThat(page.publishedAt()).contains(Instant.parse("2026-11-24T15:04:00Z"));
  }

  @Test
  void brokenLinkedDataCostsNothingElse() {
    ExtractedPage page =
        read(article(paragraphs() + "<script type='application/ld+json'>{\"@type\": </script>"));

    assertThat(page.text()).isEqualTo(Pages.text());
    assertThat(page.title()).isEqualTo("Board ends contract");
  }
}
