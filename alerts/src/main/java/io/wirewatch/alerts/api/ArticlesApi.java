package io.wirewatch.alerts.api;

import io.javalin.http.Context;
import io.wirewatch.alerts.console.LiveJson;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.match.ArticleDocument;
import io.wirewatch.alerts.store.AlertsStore;
import io.wirewatch.alerts.store.Articles;
import io.wirewatch.alerts.store.Page;
import io.wirewatch.alerts.store.StoredArticle;
import io.wirewatch.alerts.store.StoryRow;
import io.wirewatch.alerts.store.StreamFilter;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.matching.ParseResult;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Stories, newest first, and articles in the order they were accepted. */
final class ArticlesApi {
  private final Articles articles;

  ArticlesApi(AlertsStore store) {
    this.articles = store.articles();
  }

  void stories(Context ctx) {
    Paging paging = Paging.of(ctx);
    Page<StoryRow> page = articles.stream(filter(ctx), paging.cursor(), paging.limit());
    Reply.page(ctx, page.items().stream().map(ArticlesApi::story).toList(), page.next());
  }

  void story(Context ctx) {
    String id = ctx.pathParam("story");
    List<StoredArticle> found = articles.story(id);
    if (found.isEmpty()) {
      String into = articles.mergedInto(id).orElseThrow(Problems::missing);
      ctx.redirect("/v1/stories/" + Address.encoded(into));
      return;
    }
    Reply.one(ctx, story(id, found));
  }

  /** Everything accepted after the cursor; ask again with {@code next} to go on from there. */
  void list(Context ctx) {
    Paging paging = Paging.of(ctx);
    Optional<String> topic = Paging.text(ctx, "topic");
    Optional<String> source = Paging.text(ctx, "source");
    Optional<String> language = Paging.text(ctx, "language");
    List<StoredArticle> found = articles.after(paging.after(), paging.limit());
    List<Map<String, Object>> items =
        found.stream()
            .map(StoredArticle::enriched)
            .filter(one -> topic.map(id -> hasTopic(one, id)).orElse(true))
            .filter(one -> source.map(one.article().source().feedId()::equals).orElse(true))
            .filter(one -> language.map(one.language().code()::equals).orElse(true))
            .map(LiveJson::article)
            .toList();
    Reply.page(ctx, items, found.stream().reduce((a, b) -> b).map(ArticlesApi::cursor));
  }

  private static String cursor(StoredArticle last) {
    return Long.toString(last.sequence());
  }

  private static boolean hasTopic(EnrichedArticle article, String topic) {
    return article.topics().stream().anyMatch(tag -> tag.topic().equals(topic));
  }

  void one(Context ctx) {
    StoredArticle found = articles.find(ctx.pathParam("article")).orElseThrow(Problems::missing);
    Reply.one(ctx, LiveJson.article(found.enriched()));
  }

  private static StreamFilter filter(Context ctx) {
    Optional<String> query = Paging.text(ctx, "q");
    query.map(ArticleDocument::parse).ifPresent(ArticlesApi::refuse);
    return new StreamFilter(
        query,
        Paging.texts(ctx, "topic"),
        Paging.texts(ctx, "source"),
        Paging.texts(ctx, "region"),
        Paging.text(ctx, "language"),
        time(ctx, "since"),
        time(ctx, "until"),
        false);
  }

  private static void refuse(ParseResult result) {
    if (result instanceof ParseResult.Refused refused) {
      throw Problems.query(refused.position(), refused.message(), refused.hint());
    }
  }

  private static Optional<Instant> time(Context ctx, String name) {
    try {
      return Paging.text(ctx, name).map(Instant::parse);
    } catch (DateTimeParseException unreadable) {
      throw Problems.parameter(name, "a time such as 2026-11-24T08:00:00Z");
    }
  }

  private static Map<String, Object> story(StoryRow row) {
    return story(
        row.storyId(), Stream.concat(Stream.of(row.lead()), row.others().stream()).toList());
  }

  private static Map<String, Object> story(String id, List<StoredArticle> articles) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", id);
    json.put("title", articles.get(0).enriched().article().title());
    json.put(
        "outlets",
        articles.stream()
            .map(one -> one.enriched().article().source().feedId())
            .distinct()
            .count());
    json.put("articles", articles.stream().map(one -> LiveJson.article(one.enriched())).toList());
    return json;
  }
}
