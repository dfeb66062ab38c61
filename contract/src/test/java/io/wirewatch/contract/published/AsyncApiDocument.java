package io.wirewatch.contract.published;

import io.wirewatch.contract.catalogue.Catalogue;
import io.wirewatch.contract.catalogue.HeaderField;
import io.wirewatch.contract.catalogue.Promise;
import io.wirewatch.contract.channel.Channel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** The channels as an AsyncAPI document. */
final class AsyncApiDocument {
  private static final String BINDING = "0.5.0";
  private static final String NOTE =
      "# Made from the catalogue of channels; do not edit. See contract/README.md.\n";

  private AsyncApiDocument() {}

  static String text() {
    DumpSettings settings =
        DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(120).build();
    return NOTE + new Dump(settings).dumpToString(document());
  }

  private static Map<String, Object> document() {
    Map<String, Object> channels = new LinkedHashMap<>();
    Map<String, Object> operations = new LinkedHashMap<>();
    Map<String, Object> messages = new LinkedHashMap<>();
    for (Promise promise : Catalogue.all()) {
      String name = promise.shortName();
      channels.put(name, channel(promise));
      operations.put("write-" + name, operation(promise));
      messages.put(name, message(promise));
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("asyncapi", "3.1.0");
    document.put("info", info());
    document.put("defaultContentType", "application/json");
    document.put("channels", channels);
    document.put("operations", operations);
    document.put("components", map("messages", messages));
    return document;
  }

  private static Map<String, Object> info() {
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("title", "Wirewatch");
    info.put("version", "0.1.0");
    info.put(
        "description",
        "The channels of Wirewatch: Kafka topics with plain JSON values and UTF-8 keys;"
            + " CloudEvents 1.0 attributes travel as headers (binary mode).");
    info.put(
        "license",
        map("name", "Apache-2.0", "url", "https://www.apache.org/licenses/LICENSE-2.0.txt"));
    return info;
  }

  private static Map<String, Object> channel(Promise promise) {
    Channel<?> channel = promise.channel();
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("address", channel.name());
    node.put("title", promise.shortName());
    node.put("description", promise.purpose());
    node.put(
        "messages", map("record", map("$ref", "#/components/messages/" + promise.shortName())));
    node.put("bindings", map("kafka", topic(channel)));
    node.put("x-audience", promise.audience().words());
    node.put("x-retention", Retention.of(channel));
    node.put("x-order", promise.order());
    node.put("x-delivery", promise.delivery());
    node.put("x-removal", promise.removal());
    return node;
  }

  private static Map<String, Object> topic(Channel<?> channel) {
    Map<String, Object> settings = new LinkedHashMap<>();
    channel
        .settings()
        .forEach(
            (name, value) -> {
              if (name.equals("cleanup.policy")) {
                settings.put(name, List.of(value.split(",")));
              } else if (!name.equals("message.timestamp.after.max.ms")) {
                settings.put(name, Long.valueOf(value));
              }
            });
    Map<String, Object> topic = new LinkedHashMap<>();
    topic.put("topic", channel.name());
    topic.put("partitions", channel.partitions());
    topic.put("topicConfiguration", settings);
    topic.put("bindingVersion", BINDING);
    return topic;
  }

  private static Map<String, Object> operation(Promise promise) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("action", "send");
    operation.put("channel", map("$ref", "#/channels/" + promise.shortName()));
    operation.put("summary", "Written by " + String.join(" and ", promise.writers()) + ".");
    return operation;
  }

  private static Map<String, Object> message(Promise promise) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("name", promise.channel().type().getSimpleName());
    message.put("title", promise.shortName());
    message.put(
        "contentType",
        promise.schema().isPresent() ? "application/json" : "application/octet-stream");
    if (!promise.headers().isEmpty()) {
      message.put("headers", headers(promise));
    }
    promise
        .schema()
        .ifPresent(
            name ->
                message.put(
                    "payload", map("$ref", "src/main/resources/schemas/" + name + ".json")));
    Map<String, Object> key = map("type", "string", "description", promise.channel().key());
    message.put("bindings", map("kafka", map("key", key, "bindingVersion", BINDING)));
    if (!promise.events().isEmpty()) {
      message.put("x-events", promise.events());
    }
    return message;
  }

  private static Map<String, Object> headers(Promise promise) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (HeaderField field : promise.headers()) {
      Map<String, Object> property = map("type", "string", "description", field.meaning());
      property.put("examples", List.of(field.example()));
      properties.put(field.name(), property);
      if (field.always()) {
        required.add(field.name());
      }
    }
    Map<String, Object> headers = map("type", "object", "properties", properties);
    headers.put("required", required);
    return headers;
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
