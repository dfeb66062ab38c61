package io.wirewatch.ingest.fulltext;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.TextField;
import io.wirewatch.ingest.identity.Fingerprint;
import io.wirewatch.ingest.page.ExtractedPage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes an article's next revision out of its page. What the feed said of it stays. */
final class PageRevision {
  private static final Duration FAST_CLOCK = Duration.ofDays(1);
  private static final Duration OLD = Duration.ofDays(365);

  private PageRevision() {}

  /** The page's text under the feed's title; the page fills in what the feed left out. */
  static Article of(Article article, int revision, PageStep.Read read, Instant now) {
    ExtractedPage page = read.page();
    String title = article.title().isBlank() ? page.title() : article.title();
    return new Article(
        article.id(),
        revision,
        article.source(),
        link(article, read),
        title,
        page.text(),
        article.language().or(() -> page.language().flatMap(PageRevision::tag)),
        article.authors().isEmpty() ? page.byline().stream().toList() : article.authors(),
        article.categories(),
        article.publishedAt().or(() -> page.publishedAt().filter(at -> isLikely(at, now))),
        article.firstSeenAt(),
        now,
        Fingerprint.of(title + "\n" + page.text()),
        article.canary(),
        Optional.of(
            title.equals(article.title())
                ? List.of(TextField.TEXT)
                : List.of(TextField.TITLE, TextField.TEXT)),
        article.images(),
        article.origin());
  }

  /** Where the page says that it stands, as far as that is the site that we found it on. */
  private static String link(Article article, PageStep.Read read) {
    return read.page()
        .canonicalLink()
        .filter(link -> isOnSite(link, read.from()))
        .orElse(article.url());
  }

  private static boolean isOnSite(String link, URI from) {
    try {
      URI canonical = URI.create(link);
      return canonical.getHost() != null
          && site(canonical.getHost()).equals(site(from.getHost()))
          && canonical.getRawPath() != null
          && canonical.getRawPath().length() > 1;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String site(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.startsWith("www.") ? lower.substring("www.".length()) : lower;
  }

  private static boolean isLikely(Instant published, Instant now) {
    return published.isBefore(now.plus(FAST_CLOCK)) && published.isAfter(now.minus(OLD));
  }

  private static Optional<String> tag(String language) {
    String tag = Locale.forLanguageTag(language.strip().replace('_', '-')).toLanguageTag();
    return Optional.of(tag).filter(known -> !known.equals("und"));
  }
}
