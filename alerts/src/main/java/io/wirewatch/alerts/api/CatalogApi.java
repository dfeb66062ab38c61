package io.wirewatch.alerts.api;

import io.javalin.http.Context;
import io.wirewatch.alerts.console.TopicNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What never changes while we run: the topics, and the description of this interface. */
final class CatalogApi {
  private final List<Map<String, Object>> topics;
  private final String openApi = openApi();

  CatalogApi() {
    this.topics =
        TopicNames.read().all().stream()
            .map(
                topic ->
                    Map.<String, Object>of(
                        "id", topic.id(), "name", topic.label(), "definition", topic.definition()))
            .toList();
  }

  static String openApi() {
    try (InputStream file = CatalogApi.class.getResourceAsStream("openapi.json")) {
      return new String(
          Objects.requireNonNull(file, "openapi.json").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  void topics(Context ctx) {
    Reply.page(ctx, topics, Optional.empty());
  }

  void openApi(Context ctx) {
    Reply.send(ctx, openApi);
  }
}
