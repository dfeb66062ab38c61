package io.wirewatch.contract.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Validators of a set of schemas that refer to each other. */
public final class Validators {
  private final Map<String, String> ids = new HashMap<>();
  private final SchemaRegistry registry;

  private Validators(Map<String, JsonNode> schemas) {
    Map<String, String> documents = new HashMap<>();
    schemas.forEach(
        (name, schema) -> {
          ids.put(name, schema.get("$id").asText());
          documents.put(schema.get("$id").asText(), schema.toString());
        });
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(documents));
  }

  /** Of schemas by name. */
  public static Validators of(Map<String, JsonNode> schemas) {
    return new Validators(schemas);
  }

  /** The validator of one schema. */
  public Schema of(String name) {
    return registry.getSchema(SchemaLocation.of(Objects.requireNonNull(ids.get(name), name)));
  }
}
