package io.wirewatch.contract.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * The consumers' schemas: those of producers, opened. A consumer that validates with one goes on
 * working when a field is added; one that validated with a closed one would stop.
 */
public final class ConsumerSchemas {
  private static final String BASE = "https://wirewatch.io/schemas/";

  private ConsumerSchemas() {}

  /** From producers' schemas by name to consumers' schemas by name. */
  public static Map<String, JsonNode> of(Map<String, JsonNode> producers) {
    Map<String, JsonNode> consumers = new TreeMap<>();
    producers.forEach((name, schema) -> consumers.put(name, opened(name, schema.deepCopy())));
    return consumers;
  }

  private static JsonNode opened(String name, JsonNode schema) {
    ((ObjectNode) schema).put("$id", BASE + "consumer/" + name + ".json");
    open(schema);
    return schema;
  }

  private static void open(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("additionalProperties").isBoolean()) {
      object.remove("additionalProperties");
    }
    for (Iterator<JsonNode> inner = node.elements(); inner.hasNext(); ) {
      open(inner.next());
    }
  }
}
