package io.wirewatch.alerts.console.lists;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.wirewatch.alerts.console.Csv;
import io.wirewatch.alerts.deliver.feed.FeedFormat;
import io.wirewatch.alerts.deliver.feed.RuleFeed;
import io.wirewatch.contract.channel.EventJson;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a list as a file to be saved. */
final class SheetFiles {
  private static final JsonMapper MAPPER = EventJson.mapper();
  private static final String TEXT = "; charset=utf-8";

  private SheetFiles() {}

  /**
   * Answers with a file.
   *
   * @param name of the list, one of ours
   * @param format csv, json or rss
   */
  static void send(Context ctx, Sheet sheet, String name, String format) {
    switch (format) {
      case "csv" -> ctx.contentType("text/csv" + TEXT).result(csv(sheet));
      case "json" -> ctx.contentType("application/json" + TEXT).result(json(sheet));
      case "rss" ->
          ctx.contentType(FeedFormat.RSS.contentType())
              .result(FeedFormat.RSS.write(feed(sheet), sheet.page()));
      default -> throw new NotFoundResponse();
    }
    String file = "wirewatch-" + name + "." + format;
    ctx.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
  }

  private static String csv(Sheet sheet) {
    StringBuilder file = new StringBuilder(Csv.line(sheet.columns().toArray(String[]::new)));
    sheet.lines().forEach(line -> file.append(Csv.line(line.fields().toArray(String[]::new))));
    return file.toString();
  }

  private static String json(Sheet sheet) {
    List<Map<String, String>> all = sheet.lines().stream().map(line -> named(sheet, line)).toList();
    try {
      return MAPPER.writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("cannot be written as JSON", e);
    }
  }

  private static Map<String, String> named(Sheet sheet, Sheet.Line line) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < sheet.columns().size(); i++) {
      named.put(sheet.columns().get(i), line.fields().get(i));
    }
    return named;
  }

  private static RuleFeed feed(Sheet sheet) {
    Instant newest =
        sheet.lines().stream().map(Sheet.Line::at).max(Instant::compareTo).orElse(Instant.EPOCH);
    List<RuleFeed.Entry> entries = sheet.lines().stream().map(line -> entry(sheet, line)).toList();
    return new RuleFeed(sheet.page(), sheet.title(), sheet.page(), newest, entries);
  }

  private static RuleFeed.Entry entry(Sheet sheet, Sheet.Line line) {
    StringBuilder summary = new StringBuilder();
    named(sheet, line).forEach((column, value) -> summary.append(column + ": " + value + "\n"));
    return new RuleFeed.Entry(
        line.id(),
        line.title(),
        line.link(),
        summary.toString(),
        line.link(),
        "Wirewatch",
        line.at(),
        line.at(),
        List.of());
  }
}
