package io.wirewatch.contract.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.contract.catalogue.Catalogue;
import io.wirewatch.contract.catalogue.Promise;
import io.wirewatch.contract.channel.EventJson;
import io.wirewatch.contract.compatibility.RecordShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A record in code and its producer's schema say the same: each field, its type, whether it must be
 * there.
 */
class RecordsMatchSchemasTest {

  @ParameterizedTest
  @MethodSource("schemas")
  void recordAndSchemaHaveTheSameFields(String schema, Class<?> type) throws IOException {
    assertThat(RecordShape.ofSchema(schema))
        .as("fields of the schema against those of the record (\"!\": required)")
        .containsExactlyInAnyOrderEntriesOf(RecordShape.ofRecord(type, RecordShape.lists(schema)));
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void aProducerMayWriteNothingThatItsSchemaDoesNotName(String schema, Class<?> type)
      throws IOException {
    Path file = Path.of("src", "main", "resources", "schemas", schema + ".json");

    assertClosed(EventJson.mapper().readTree(Files.readString(file)), schema);
  }

  private static void assertClosed(JsonNode node, String where) {
    if (node.has("properties") && node.path("type").asText().equals("object")) {
      assertThat(node.path("additionalProperties").asText("open")).as(where).isEqualTo("false");
    }
    for (Iterator<JsonNode> inner = node.elements(); inner.hasNext(); ) {
      assertClosed(inner.next(), where);
    }
  }

  static Object[][] schemas() {
    return Catalogue.all().stream()
        .filter(promise -> promise.schema().isPresent())
        .map(RecordsMatchSchemasTest::named)
        .toArray(Object[][]::new);
  }

  private static Object[] named(Promise promise) {
    return new Object[] {promise.schema().orElseThrow(), promise.channel().type()};
  }
}
