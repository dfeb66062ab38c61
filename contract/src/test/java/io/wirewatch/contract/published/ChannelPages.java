package io.wirewatch.contract.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wirewatch.contract.catalogue.Catalogue;
import io.wirewatch.contract.catalogue.HeaderField;
import io.wirewatch.contract.catalogue.Promise;
import io.wirewatch.contract.channel.EventJson;
import io.wirewatch.contract.golden.GoldenFile;
import java.util.LinkedHashMap;
import java.util.Map;

/** One page of the developers' documents for each channel, and the list of them. */
final class ChannelPages {
  private static final JsonMapper JSON = EventJson.mapper();
  private static final String MADE =
      "<!-- Made from the catalogue of channels; do not edit. See contract/README.md. -->\n";

  private ChannelPages() {}

  /** Text by file name. */
  static Map<String, String> all() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("README.md", list());
    for (Promise promise : Catalogue.all()) {
      pages.put(promise.shortName() + ".md", page(promise));
    }
    return pages;
  }

  private static String list() {
    StringBuilder page = new StringBuilder(MADE);
    page.append(
        "# Channels\n\nValues are JSON, keys and headers UTF-8. Build on those for everybody;");
    page.append(" the others are there to be looked at.\n\n");
    page.append("| channel | for | key | kept |\n| --- | --- | --- | --- |\n");
    for (Promise promise : Catalogue.all()) {
      page.append(
          "| [`%s`](%s.md) | %s | %s | %s |\n"
              .formatted(
                  promise.channel().name(),
                  promise.shortName(),
                  promise.audience().words(),
                  promise.channel().key(),
                  Retention.of(promise.channel())));
    }
    return page.toString();
  }

  private static String page(Promise promise) {
    StringBuilder page = new StringBuilder(MADE);
    page.append("# ").append(promise.channel().name()).append("\n\n");
    page.append(promise.purpose()).append("\n\n");
    facts(page, promise);
    headers(page, promise);
    promise.schema().ifPresent(schema -> value(page, schema));
    look(page, promise);
    return page.toString();
  }

  private static void facts(StringBuilder page, Promise promise) {
    page.append("| | |\n| --- | --- |\n");
    row(page, "for", promise.audience().words());
    row(page, "written by", String.join(", ", promise.writers()));
    row(page, "key", promise.channel().key() + ", UTF-8");
    row(page, "partitions", Integer.toString(promise.channel().partitions()));
    row(page, "order", promise.order());
    row(page, "delivery", promise.delivery());
    row(page, "kept", Retention.of(promise.channel()));
    row(page, "record without value", promise.removal());
    if (!promise.events().isEmpty()) {
      row(page, "events (`ce_type`)", "`" + String.join("`, `", promise.events()) + "`");
    }
  }

  private static void row(StringBuilder page, String name, String text) {
    page.append("| ").append(name).append(" | ").append(text.replace("|", "\\|")).append(" |\n");
  }

  private static void headers(StringBuilder page, Promise promise) {
    page.append("\n## Headers\n\n");
    if (promise.headers().isEmpty()) {
      page.append("None.\n");
      return;
    }
    page.append("| header | | example |\n| --- | --- | --- |\n");
    for (HeaderField field : promise.headers()) {
      String meaning = (field.always() ? "" : "Sometimes. ") + field.meaning();
      page.append("| `%s` | %s | `%s` |\n".formatted(field.name(), meaning, field.example()));
    }
  }

  private static void value(StringBuilder page, String schema) {
    String folder = "../../../contract/src/main/resources/schemas/";
    page.append("\n## Value\n\nSchema for readers: [`consumer/%s.json`](".formatted(schema));
    page.append(folder)
        .append("consumer/")
        .append(schema)
        .append(".json); as the writer keeps to it: [`");
    page.append(schema).append(".json`](").append(folder).append(schema).append(".json).\n\n");
    page.append("```json\n").append(example(schema)).append("\n```\n");
  }

  private static String example(String schema) {
    GoldenFile golden =
        GoldenFile.all().stream()
            .filter(one -> one.schema().equals(schema) && one.shape().equals("full"))
            .reduce((older, newer) -> newer)
            .orElseThrow(() -> new IllegalStateException("no golden record " + schema + "-full"));
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(golden.json()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(golden + " is no JSON", e);
    }
  }

  private static void look(StringBuilder page, Promise promise) {
    page.append(
        "\n## A look at it\n\n```sh\nkcat -b 127.0.0.1:9092 -X isolation.level=read_committed -C \\\n");
    page.append("  -t ").append(promise.channel().name());
    page.append(" -o -5 -e -f '%k %h\\n%s\\n'\n```\n");
  }
}
