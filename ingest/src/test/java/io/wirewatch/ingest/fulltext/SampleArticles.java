package io.wirewatch.ingest.fulltext;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.ArticleId;
import io.wirewatch.contract.article.Source;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.WantedPage;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Articles of an invented outlet, and its pages. */
final class SampleArticles {
  static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  static final String TITLE = "County board ends contract with detention center";
  static final String TEASER =
      "The county board voted on Tuesday to end its contract with the detention center.";

  private static final List<String> PARAGRAPHS =
      List.of(
          "The county board voted five to two on Tuesday to end its contract with the detention center, after three hours of"
              + " public comment.",
          "Sheriff Ana Torres said the beds would be empty by June, and that nobody in her office would lose a job over the"
              + " decision.",
          "The company that runs the center, which is paid for each bed, said it was looking at its options and declined to"
              + " say more.");

  private SampleArticles() {}

  static Feed feed() {
    return new Feed(
            "gazette",
            "Gazette",
            URI.create("https://gazette.example/rss"),
            Optional.of("https://gazette.example/"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false)
        .withFullText(Optional.of(true));
  }

  static Article article(String url) {
    return article(url, 1, TEASER, Optional.empty());
  }

  static Article article(String url, int revision, String text, Optional<Instant> published) {
    return new Article(
        ArticleId.of("gazette", url),
        revision,
        new Source("gazette", "Gazette", Optional.empty(), Optional.empty()),
        url,
        TITLE,
        text,
        Optional.of("en"),
        List.of(),
        List.of("Local"),
        published,
        NOW,
        NOW,
        "hash-of-the-feed",
        false);
  }

  static WantedPage wanted(String url) {
    return new WantedPage("gazette", article(url));
  }

  /** The article's own text as its page has it. */
  static String text() {
    return String.join("\n", PARAGRAPHS);
  }

  static String page() {
    return page(
        "<article><h1>"
            + TITLE
            + "</h1><p>"
            + String.join("</p><p>", PARAGRAPHS)
            + "</p></article>");
  }

  static String page(String body) {
    return "<!DOCTYPE html><html lang=en><head><title>"
        + TITLE
        + " | Gazette</title></head><body><nav><a href=/>Home</a></nav>"
        + body
        + "</body></html>";
  }
}
