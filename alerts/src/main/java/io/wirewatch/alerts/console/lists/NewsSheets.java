package io.wirewatch.alerts.console.lists;

import io.javalin.http.Context;
import io.wirewatch.alerts.console.ConsoleStores;
import io.wirewatch.alerts.console.SourceFilter;
import io.wirewatch.alerts.console.StreamQuery;
import io.wirewatch.alerts.message.Links;
import io.wirewatch.alerts.sources.Source;
import io.wirewatch.alerts.sources.Sources;
import io.wirewatch.alerts.store.Articles;
import io.wirewatch.alerts.store.StoryRow;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.PlaceTag;
import io.wirewatch.contract.feed.FeedStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The stream and the sources as lists. */
final class NewsSheets {
  private static final int STORIES = 500;

  private final Articles articles;
  private final Sources sources;
  private final Links links;
  private final InstantSource clock;

  NewsSheets(ConsoleStores stores, Sources sources, Links links, InstantSource clock) {
    this.articles = stores.articles();
    this.sources = sources;
    this.links = links;
    this.clock = clock;
  }

  Sheet stream(Context ctx) {
    List<StoryRow> stories =
        articles.stream(StreamQuery.of(ctx).filter(clock.instant()), Optional.empty(), STORIES)
            .items();
    return new Sheet(
        "Stream",
        links.page("/"),
        List.of(
            "headline", "outlet", "first seen", "published", "topics", "places", "outlets", "link"),
        stories.stream().map(this::story).toList());
  }

  private Sheet.Line story(StoryRow story) {
    Article article = story.lead().enriched().article();
    return new Sheet.Line(
        story.storyId(),
        article.title(),
        links.story(story.storyId()),
        article.firstSeenAt(),
        List.of(
            article.title(),
            article.source().name(),
            article.firstSeenAt().toString(),
            article.publishedAt().map(Instant::toString).orElse(""),
            story.lead().enriched().topics().stream()
                .map(tag -> tag.topic())
                .collect(Collectors.joining("; ")),
            story.lead().enriched().places().stream()
                .map(PlaceTag::label)
                .distinct()
                .collect(Collectors.joining("; ")),
            String.valueOf(story.outlets()),
            article.url()));
  }

  Sheet sources(Context ctx) {
    SourceFilter filter = SourceFilter.of(ctx);
    return new Sheet(
        "Sources",
        links.page("/sources"),
        List.of("id", "name", "state", "in words", "group", "region", "language", "feed"),
        sources.all().stream().filter(filter::passes).map(this::source).toList());
  }

  private Sheet.Line source(Source source) {
    return new Sheet.Line(
        source.feed().id(),
        source.feed().name(),
        links.page("/sources/" + source.feed().id()),
        source.status().map(FeedStatus::since).orElse(Instant.EPOCH),
        List.of(
            source.feed().id(),
            source.feed().name(),
            source.state().words(),
            source.words(),
            source.feed().group().orElse(""),
            source.feed().region().orElse(""),
            source.feed().language().orElse(""),
            source.feed().url().toString()));
  }
}
