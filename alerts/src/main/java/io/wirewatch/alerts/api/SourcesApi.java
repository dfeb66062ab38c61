package io.wirewatch.alerts.api;

import io.javalin.http.Context;
import io.wirewatch.alerts.sources.Source;
import io.wirewatch.alerts.sources.Sources;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The feeds that are read: how each does, pausing and resuming. */
final class SourcesApi {
  private final Sources sources;

  SourcesApi(Sources sources) {
    this.sources = sources;
  }

  void list(Context ctx) {
    Reply.page(ctx, sources.all().stream().map(SourcesApi::json).toList(), Optional.empty());
  }

  void one(Context ctx) {
    Reply.one(ctx, json(source(ctx)));
  }

  void pause(Context ctx) {
    save(ctx, true);
  }

  void resume(Context ctx) {
    save(ctx, false);
  }

  private void save(Context ctx, boolean paused) {
    Source source = source(ctx);
    sources.save(List.of(source.feed().withPaused(paused)));
    Reply.one(ctx, json(new Source(source.feed().withPaused(paused), source.status())));
  }

  private Source source(Context ctx) {
    return sources.find(ctx.pathParam("source")).orElseThrow(Problems::missing);
  }

  private static Map<String, Object> json(Source source) {
    Feed feed = source.feed();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", feed.id());
    json.put("name", feed.name());
    json.put("url", feed.url().toString());
    feed.region().ifPresent(region -> json.put("region", region));
    feed.group().ifPresent(group -> json.put("group", group));
    feed.language().ifPresent(language -> json.put("language", language));
    json.put("state", source.state().name().toLowerCase(Locale.ROOT));
    json.put("words", source.words());
    source
        .current()
        .flatMap(FeedStatus::lastSuccessAt)
        .ifPresent(at -> json.put("lastSuccessAt", at.toString()));
    return json;
  }
}
