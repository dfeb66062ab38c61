package io.wirewatch.ingest.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.ingest.page.ExtractedPage;
import io.wirewatch.ingest.page.PageReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageJudgeTest {
  private static final String URL = "https://gazette.example/news/1?from=rss";

  @Test
  void aPageThatSaysMoreOfTheSameIsBetter() {
    assertThat(objection(SampleArticles.page())).isEmpty();
  }

  @Test
  void aTeaserBeforeAPaywallDoesNotReplaceTheFeed() {
    String page =
        SampleArticles.page(
            "<article><p>"
                + SampleArticles.text()
                + "</p><p>Subscribe to continue reading.</p></article>");

    assertThat(objection(page)).contains(FailureReason.PAGE_PAYWALL);
  }

  @Test
  void aPageThatCallsItselfPaidForIsAPaywall() {
    String page =
        SampleArticles.page(
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script><article><p>"
                + SampleArticles.text()
                + "</p></article>");

    assertThat(objection(page)).contains(FailureReason.PAGE_PAYWALL);
  }

  @Test
  void aCheckForRobotsIsNoArticle() {
    assertThat(
            objection(
                "<html><head><title>Just a moment...</title></head><body><p>Checking your browser before you may"
                    + " enter.</p></body></html>"))
        .contains(FailureReason.PAGE_BOT_WALL);
  }

  @Test
  void aPageAboutSomethingElseIsNotTheArticle() {
    String page =
        SampleArticles.page(
                "<article><h1>Garden tips</h1><p>"
                    + "Water the tomatoes before sunrise, not at noon. ".repeat(20)
                    + "</p></article>")
            .replace(SampleArticles.TITLE, "Garden tips");

    assertThat(objection(page)).contains(FailureReason.PAGE_OTHER_ARTICLE);
  }

  @Test
  void aPageThatSaysNoMoreThanTheFeedIsNotWorthARevision() {
    Article whole = SampleArticles.article(URL, 1, SampleArticles.text(), Optional.empty());

    assertThat(PageJudge.objection(whole, read(SampleArticles.page())))
        .contains(FailureReason.PAGE_TOO_SHORT);
  }

  @Test
  void thePageBecomesTheNextRevisionUnderTheFeedsTitle() {
    String html =
        SampleArticles.page()
            .replace(
                "<head>",
                "<head><link rel=canonical href=https://gazette.example/news/1><meta name=author content='Ana Ruiz'>");
    Article article = SampleArticles.article(URL);
    Instant later = SampleArticles.NOW.plusSeconds(60);

    Article revision =
        PageRevision.of(article, 2, new PageStep.Read(read(html), URI.create(URL)), later);

    assertThat(revision.id()).isEqualTo(article.id());
    assertThat(revision.revision()).isEqualTo(2);
    assertThat(revision.title()).isEqualTo(SampleArticles.TITLE);
    assertThat(revision.text()).isEqualTo(SampleArticles.text());
    assertThat(revision.url()).isEqualTo("https://gazette.example/news/1");
    assertThat(revision.authors()).isEqualTo(List.of("Ana Ruiz"));
    assertThat(revision.fetchedAt()).isEqualTo(later);
    assertThat(revision.firstSeenAt()).isEqualTo(SampleArticles.NOW);
    assertThat(revision.contentHash()).isNotEqualTo(article.contentHash());
  }

  @Test
  void aCanonicalLinkToAnotherSiteOrToTheFrontPageIsNotBelieved() {
    for (String link : List.of("https://other.example/news/1", "https://gazette.example/")) {
      String html =
          SampleArticles.page().replace("<head>", "<head><link rel=canonical href=" + link + ">");

      Article revision =
          PageRevision.of(
              SampleArticles.article(URL),
              2,
              new PageStep.Read(read(html), URI.create(URL)),
              SampleArticles.NOW);

      assertThat(revision.url()).isEqualTo(URL);
    }
  }

  private static Optional<FailureReason> objection(String html) {
    return PageJudge.objection(SampleArticles.article(URL), read(html));
  }

  private static ExtractedPage read(String html) {
    return new PageReader()
        .read(html.getBytes(StandardCharsets.UTF_8), Optional.empty(), URI.create(URL));
  }
}
