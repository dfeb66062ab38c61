package io.wirewatch.runtime.management;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.wirewatch.runtime.health.HealthReport;
import io.wirewatch.runtime.health.Status;
import io.wirewatch.runtime.settings.Setting;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Writes the answers of the management port. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  static String health(HealthReport report) {
    return write(
        json -> {
          json.writeStringField("status", word(report.status()));
          json.writeObjectFieldStart("checks");
          for (HealthReport.Entry entry : report.checks()) {
            json.writeObjectFieldStart(entry.check());
            json.writeStringField("status", word(entry.status()));
            json.writeStringField("since", entry.since().toString());
            json.writeStringField("detail", entry.detail());
            json.writeEndObject();
          }
          json.writeEndObject();
        });
  }

  static String info(String service, BuildInfo build, List<Setting> settings) {
    return write(
        json -> {
          json.writeStringField("service", service);
          json.writeStringField("version", build.version());
          json.writeStringField("revision", build.revision());
          json.writeStringField("builtAt", build.builtAt());
          json.writeStringField("java", build.java());
          json.writeObjectFieldStart("settings");
          for (Setting setting : settings) {
            json.writeObjectFieldStart(setting.path());
            json.writeStringField("value", setting.value());
            json.writeStringField("source", setting.source());
            json.writeEndObject();
          }
          json.writeEndObject();
        });
  }

  private static String word(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private interface Content {
    void writeTo(JsonGenerator json) throws IOException;
  }

  private static String write(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      content.writeTo(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return text + "\n";
  }
}
