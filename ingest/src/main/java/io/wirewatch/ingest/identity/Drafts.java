package io.wirewatch.ingest.identity;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.CanonicalLink;
import io.wirewatch.contract.article.Origin;
import io.wirewatch.contract.article.Source;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.KnownItem;
import io.wirewatch.ingest.parse.FeedItem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes articles out of items. */
final class Drafts {
  private static final int LONGEST_ADDRESS = 2_000;

  private final Feed feed;
  private final Source source;
  private final Optional<String> language;
  private final Instant now;

  Drafts(Feed feed, Optional<String> documentLanguage, Instant now) {
    this.feed = feed;
    this.source = new Source(feed.id(), feed.name(), feed.region(), feed.group());
    this.language = documentLanguage.flatMap(Drafts::tag).or(feed::language);
    this.now = now;
  }

  Article article(Candidate candidate, KnownItem as) {
    FeedItem item = candidate.item();
    return new Article(
        as.articleId(),
        as.revision(),
        source,
        url(item),
        item.title(),
        item.text(),
        item.language().flatMap(Drafts::tag).or(() -> language),
        item.authors(),
        item.categories(),
        PublishedAt.of(item, now),
        as.firstSeenAt(),
        now,
        Fingerprint.of(item.title() + "\n" + item.text()),
        false,
        Optional.empty(),
        images(item),
        origin(item));
  }

  private static List<String> images(FeedItem item) {
    return item.details().images().stream()
        .filter(Drafts::isPlain)
        .limit(Article.MAX_IMAGES)
        .toList();
  }

  /** A feed that names itself as its items' source has written them. */
  private Optional<Origin> origin(FeedItem item) {
    return item.details()
        .source()
        .filter(source -> source.link().filter(feed.url().toString()::equals).isEmpty())
        .flatMap(
            source ->
                source
                    .title()
                    .or(source::link)
                    .filter(name -> !name.isBlank())
                    .map(name -> new Origin(name, source.link().filter(Drafts::isPlain))));
  }

  private static boolean isPlain(String address) {
    boolean isWeb = address.startsWith("https://") || address.startsWith("http://");
    return isWeb && address.length() <= LONGEST_ADDRESS;
  }

  private String url(FeedItem item) {
    return item.link()
        .flatMap(Drafts::readable)
        .or(() -> feed.homePage().flatMap(Drafts::readable))
        .orElse(feed.url().toString());
  }

  /** The canonical spelling under the outlet's own scheme: not every outlet answers by https. */
  private static Optional<String> readable(String link) {
    boolean isPlain = link.strip().regionMatches(true, 0, "http:", 0, "http:".length());
    return CanonicalLink.of(link)
        .map(canonical -> isPlain ? "http" + canonical.substring("https".length()) : canonical);
  }

  private static Optional<String> tag(String language) {
    String tag = Locale.forLanguageTag(language.strip().replace('_', '-')).toLanguageTag();
    return Optional.of(tag).filter(known -> !known.equals("und"));
  }
}
