package io.wirewatch.alerts.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The description of the interface for programs, for tests that hold it against the real thing. */
final class OpenApiFile {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  final JsonNode document;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  OpenApiFile() throws IOException {
    String path = "/io/wirewatch/alerts/api/openapi.json";
    try (InputStream file = OpenApiFile.class.getResourceAsStream(path)) {
      this.document = MAPPER.readTree(Objects.requireNonNull(file, path));
    }
  }

  /** Method and path of each operation. */
  Set<String> operations() {
    Set<String> found = new TreeSet<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            found.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return found;
  }

  JsonNode operation(String methodAndPath) {
    String[] parts = methodAndPath.split(" ", -1);
    return document.get("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
  }

  /** What is wrong with a JSON text as one of the named schemas. */
  List<String> faults(String schema, String json) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("$ref", "#/components/schemas/" + schema);
    root.set("$defs", document.get("components").get("schemas"));
    String text = root.toString().replace("#/components/schemas/", "#/$defs/");
    Schema rules = registry.getSchema(text, InputFormat.JSON);
    return rules.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  /** Each media type with an example: the name of its schema, and the example. */
  List<String[]> examples() {
    List<String[]> found = new ArrayList<>();
    collect(document, found);
    return found;
  }

  private static void collect(JsonNode node, List<String[]> found) {
    if (node.has("example") && node.path("schema").has("$ref")) {
      String reference = node.path("schema").path("$ref").asText();
      found.add(
          new String[] {
            reference.substring(reference.lastIndexOf('/') + 1), node.get("example").toString()
          });
    }
    node.forEach(child -> collect(child, found));
  }
}
