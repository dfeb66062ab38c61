package io.wirewatch.alerts.console.why;

import io.wirewatch.alerts.console.ConsoleStores;
import io.wirewatch.alerts.sources.Source;
import io.wirewatch.alerts.sources.Sources;
import io.wirewatch.alerts.store.Articles;
import io.wirewatch.alerts.store.StoredArticle;
import io.wirewatch.contract.article.ArticleId;
import io.wirewatch.contract.article.CanonicalLink;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what somebody pasted: a link to an article, a link to one of our pages, a headline. */
final class WhySearch {
  private static final Pattern ARTICLE = Pattern.compile("/articles/([0-9a-f]{32})(?:[?#/].*)?$");
  private static final Pattern STORY = Pattern.compile("/stories/([^/?#]+)(?:[?#].*)?$");

  private final Articles articles;
  private final Sources sources;

  WhySearch(ConsoleStores stores, Sources sources) {
    this.articles = stores.articles();
    this.sources = sources;
  }

  /** The host of a link; empty for a headline. */
  static Optional<String> host(String asked) {
    try {
      URI link = URI.create(asked.strip());
      return Optional.ofNullable(link.getHost()).map(WhySearch::bare);
    } catch (IllegalArgumentException headline) {
      return Optional.empty();
    }
  }

  private static String bare(String host) {
    String small = host.toLowerCase(Locale.ROOT);
    return small.startsWith("www.") ? small.substring(4) : small;
  }

  /** The article asked for, where it is kept. */
  Optional<StoredArticle> article(String asked) {
    Matcher article = ARTICLE.matcher(asked);
    Matcher story = STORY.matcher(asked);
    if (article.find()) {
      return articles.find(article.group(1));
    }
    if (story.find()) {
      return ofStory(story.group(1));
    }
    if (host(asked).isPresent()) {
      return CanonicalLink.of(asked).map(ArticleId::of).flatMap(articles::find);
    }
    return articles.titled(asked, 1).stream().findFirst();
  }

  private Optional<StoredArticle> ofStory(String id) {
    List<StoredArticle> story = articles.story(id);
    return story.stream()
        .findFirst()
        .or(() -> articles.mergedInto(id).flatMap(now -> articles.story(now).stream().findFirst()));
  }

  /** The source of an article, or at the host of a link. */
  Optional<Source> source(Optional<StoredArticle> article, Optional<String> host) {
    return article.isPresent()
        ? sources.find(article.get().enriched().article().source().feedId())
        : host.flatMap(this::at);
  }

  private Optional<Source> at(String host) {
    return sources.all().stream().filter(source -> isAt(source, host)).findFirst();
  }

  private static boolean isAt(Source source, String host) {
    Optional<String> feed = Optional.ofNullable(source.feed().url().getHost()).map(WhySearch::bare);
    Optional<String> home = source.feed().homePage().flatMap(WhySearch::host);
    return feed.filter(host::equals).isPresent() || home.filter(host::equals).isPresent();
  }
}
