package io.wirewatch.contract.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.failure.Settlement;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedFindings;
import io.wirewatch.contract.feed.FeedInquiry;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.contract.feed.FeedStatus;
import io.wirewatch.contract.feed.KnownItem;
import io.wirewatch.contract.feed.WantedPage;
import io.wirewatch.contract.story.Story;
import io.wirewatch.contract.story.Trend;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Golden records are stored as a release wrote them and never edited, only added: a reader that
 * cannot read one, or a writer that writes it differently, breaks those who build on the channels.
 */
class GoldenRecordsTest {
  private static final Map<String, Class<?>> TYPES =
      Map.ofEntries(
          Map.entry("feed-status.v1", FeedStatus.class),
          Map.entry("feed-inquiry.v1", FeedInquiry.class),
          Map.entry("feed-findings.v1", FeedFindings.class),
          Map.entry("article.v1", Article.class),
          Map.entry("enriched-article.v1", EnrichedArticle.class),
          Map.entry("story.v1", Story.class),
          Map.entry("trend.v1", Trend.class),
          Map.entry("feed.v1", Feed.class),
          Map.entry("feed-memory.v1", FeedMemory.class),
          Map.entry("known-item.v1", KnownItem.class),
          Map.entry("wanted-page.v1", WantedPage.class),
          Map.entry("settlement.v1", Settlement.class));

  @ParameterizedTest
  @CsvSource({
    "article.v1, full",
    "article.v1, least",
    "article.v1, changed",
    "article.v1, images",
    "enriched-article.v1, full",
    "enriched-article.v1, least",
    "enriched-article.v1, merged",
    "story.v1, full",
    "story.v1, least",
    "trend.v1, full",
    "trend.v1, least",
    "enriched-article.v1, places",
    "feed.v1, full",
    "feed.v1, least",
    "feed.v1, fulltext",
    "feed-memory.v1, full",
    "feed-memory.v1, least",
    "feed-memory.v1, learned",
    "known-item.v1, full",
    "known-item.v1, least",
    "known-item.v1, held",
    "wanted-page.v1, full",
    "wanted-page.v1, least",
    "feed.v1, console",
    "feed-memory.v1, tracked",
    "feed-memory.v1, new",
    "feed-status.v1, full",
    "feed-status.v1, least",
    "feed-inquiry.v1, full",
    "feed-inquiry.v1, least",
    "feed-findings.v1, full",
    "feed-findings.v1, least",
    "settlement.v1, full",
    "settlement.v1, least"
  })
  void goldenRecordIsReadWrittenAlikeAndMeetsItsSchema(String schema, String which)
      throws IOException {
    String golden = resource("/golden/" + schema + "-" + which + ".json").strip();

    String written = roundTrip(Objects.requireNonNull(TYPES.get(schema)), golden);

    assertThat(written).isEqualTo(golden);
    assertThat(schema(schema).validate(golden, InputFormat.JSON)).isEmpty();
  }

  @Test
  void aReaderIgnoresFieldsItDoesNotKnow() throws IOException {
    String golden = resource("/golden/feed.v1-least.json").strip();
    String grown = golden.replaceFirst("\\{", "{\"added\":[1,{\"later\":true}],");

    assertThat(roundTrip(Feed.class, grown)).isEqualTo(golden);
  }

  @Test
  void aWriterMayNotWriteFieldsThatTheSchemaDoesNotKnow() throws IOException {
    String golden = resource("/golden/feed.v1-least.json").strip();
    String grown = golden.replaceFirst("\\{", "{\"added\":true,");

    assertThat(schema("feed.v1").validate(grown, InputFormat.JSON)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "[]", "{", "{\"id\":\"x\"}", "\u0000\u0001", "{\"revision\":0}"})
  void whatIsNotAnArticleIsRefusedInWordsWithoutItsPayload(String bytes) {
    JsonSerde<Article> serde = new JsonSerde<>(Article.class);

    assertThatThrownBy(() -> serde.fromBytes(bytes.getBytes(UTF_8)))
        .isInstanceOf(SerializationException.class)
        .message()
        .isNotBlank();
  }

  @Test
  void everyJsonChannelHasASchema() {
    List<Class<?>> written =
        Channels.all().stream()
            .<Class<?>>map(Channel::type)
            .filter(type -> type != byte[].class)
            .toList();

    assertThat(TYPES.values()).containsExactlyInAnyOrderElementsOf(written);
  }

  private static <T> String roundTrip(Class<T> type, String json) {
    JsonSerde<T> serde = new JsonSerde<>(type);
    return new String(serde.toBytes(serde.fromBytes(json.getBytes(UTF_8))), UTF_8);
  }

  private static Schema schema(String name) {
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder.schemaIdResolvers(
                    ids -> ids.mapPrefix("https://wirewatch.io/schemas", "classpath:schemas")));
    return registry.getSchema(SchemaLocation.of("https://wirewatch.io/schemas/" + name + ".json"));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = GoldenRecordsTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    }
  }
}
