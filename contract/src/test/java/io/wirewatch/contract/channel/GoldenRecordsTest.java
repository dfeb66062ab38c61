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
import io.wirewatch.contract.catalogue.Catalogue;
import io.wirewatch.contract.catalogue.Promise;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.golden.GoldenFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Golden records are stored as a release wrote them and never edited, only added: a reader that
 * cannot read one, or a writer that writes it differently, breaks those who build on the channels.
 */
class GoldenRecordsTest {
  private static final String LEAST_FEED = "0.1/feed.v1-least";

  @ParameterizedTest
  @MethodSource("io.wirewatch.contract.golden.GoldenFile#all")
  void goldenRecordIsReadWrittenAlikeAndMeetsItsSchema(GoldenFile golden) {
    assertThat(golden.today()).isEqualTo(golden.json());
    assertThat(schema(golden.schema()).validate(golden.json(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void aReaderIgnoresFieldsItDoesNotKnow() throws IOException {
    String golden = golden(LEAST_FEED);
    String grown = golden.replaceFirst("\\{", "{\"added\":[1,{\"later\":true}],");

    assertThat(roundTrip(Feed.class, grown)).isEqualTo(golden);
  }

  @Test
  void aWriterMayNotWriteFieldsThatTheSchemaDoesNotKnow() throws IOException {
    String golden = golden(LEAST_FEED);
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
  void everyJsonChannelHasGoldenRecordsWithAllFieldsAndWithTheFewest() {
    for (Promise promise : Catalogue.all()) {
      promise
          .schema()
          .ifPresent(
              schema ->
                  assertThat(GoldenFile.all())
                      .as(schema)
                      .anyMatch(file -> file.schema().equals(schema) && file.shape().equals("full"))
                      .anyMatch(
                          file -> file.schema().equals(schema) && file.shape().equals("least")));
    }
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

  private static String golden(String name) throws IOException {
    try (InputStream in =
        GoldenRecordsTest.class.getResourceAsStream("/golden/" + name + ".json")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8).strip();
    }
  }
}
