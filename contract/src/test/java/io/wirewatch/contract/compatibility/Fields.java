package io.wirewatch.contract.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Lays a schema out as a flat list of fields, references followed. */
final class Fields {
  private static final List<String> LIMITS =
      List.of(
          "minLength",
          "maxLength",
          "pattern",
          "minimum",
          "maximum",
          "minItems",
          "maxItems",
          "uniqueItems");

  private final Map<String, JsonNode> schemas;
  private final Map<String, Field> fields = new TreeMap<>();

  private Fields(Map<String, JsonNode> schemas) {
    this.schemas = schemas;
  }

  /** The fields of one schema by path. */
  static Map<String, Field> of(Map<String, JsonNode> schemas, String name) {
    Fields fields = new Fields(schemas);
    fields.inside(name, fields.document(name), "");
    return fields.fields;
  }

  private JsonNode document(String name) {
    return Objects.requireNonNull(schemas.get(name), () -> "no schema " + name);
  }

  private void inside(String document, JsonNode node, String path) {
    String prefix = path.isEmpty() ? "" : path + ".";
    List<String> required = texts(node.path("required"));
    for (Map.Entry<String, JsonNode> property : node.path("properties").properties()) {
      String name = property.getKey();
      add(document, property.getValue(), prefix + name, required.contains(name));
    }
    if (node.has("items")) {
      add(document, node.get("items"), path + "[]", true);
    }
  }

  private void add(String document, JsonNode node, String path, boolean required) {
    String ref = node.path("$ref").asText();
    if (ref.startsWith("#")) {
      add(document, document(document).at(ref.substring(1)), path, required);
    } else if (!ref.isEmpty()) {
      String other = ref.replaceFirst("\\.json$", "");
      add(other, document(other), path, required);
    } else {
      fields.put(path, field(node, path, required));
      inside(document, node, path);
    }
  }

  private static Field field(JsonNode node, String path, boolean required) {
    Map<String, String> meaning = new TreeMap<>();
    node.path("x-meaning")
        .properties()
        .forEach(entry -> meaning.put(entry.getKey(), entry.getValue().asText()));
    Map<String, String> limits = new TreeMap<>();
    LIMITS.stream().filter(node::has).forEach(limit -> limits.put(limit, node.get(limit).asText()));
    boolean mayGrow = node.path("description").asText().contains("may grow");
    return new Field(
        path, type(node), required, texts(node.path("enum")), meaning, limits, mayGrow);
  }

  private static String type(JsonNode node) {
    String type = node.path("type").asText(node.has("enum") ? "string" : "anything");
    return node.has("format") ? type + " (" + node.get("format").asText() + ")" : type;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
