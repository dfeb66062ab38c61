package io.wirewatch.contract.catalogue;

import static io.wirewatch.contract.catalogue.HeaderField.always;
import static io.wirewatch.contract.catalogue.HeaderField.sometimes;

import java.util.ArrayList;
import java.util.List;

/** The headers that channels share. */
final class HeaderFields {
  private static final String AT = "2026-11-24T09:00:01.250Z";
  private static final String REPLAYED =
      "When an operator put the record back after it had been rejected.";

  private HeaderFields() {}

  /**
   * CloudEvents 1.0 in binary mode.
   *
   * @param type example of the event's type
   * @param source who writes it
   * @param subject what it is about, in words
   * @param schema file of the value's schema
   */
  static List<HeaderField> event(String type, String source, String subject, String schema) {
    return List.of(
        always("content-type", "What the value is.", "application/json"),
        always("ce_specversion", "Version of CloudEvents.", "1.0"),
        always(
            "ce_id",
            "The event, unique within its source; a repeat has the same.",
            "3f18309193f27d5d4b949df24e303f72-r1"),
        always("ce_type", "What happened.", type),
        always("ce_source", "Who wrote it.", source),
        always("ce_subject", "What it is about: " + subject + ".", exampleOf(subject)),
        always("ce_time", "When it happened, by our clock.", AT),
        always(
            "ce_dataschema",
            "The schema of the value, as its writer keeps to it.",
            "https://wirewatch.io/schemas/" + schema + ".json"));
  }

  /** The same, and what is handed on from stage to stage with an article. */
  static List<HeaderField> article(String type, String source, String schema) {
    List<HeaderField> fields = new ArrayList<>(event(type, source, "article id", schema));
    fields.addAll(handedOn());
    return List.copyOf(fields);
  }

  /** What is written beside the original bytes of what could not be used. */
  static List<HeaderField> rejection() {
    List<HeaderField> fields = new ArrayList<>();
    fields.add(always("rejection-stage", "Where it failed.", "enrich"));
    fields.add(always("rejection-reason", "Why: one word of a closed list.", "unreadable"));
    fields.add(
        always("rejection-detail", "One sentence for a person.", "not a Article: unexpected end"));
    fields.add(always("rejection-at", "When, by our clock.", AT));
    fields.add(
        sometimes(
            "rejection-channel",
            "Where the record stood, with the next two; absent where it was none.",
            "wirewatch.articles.raw.v1"));
    fields.add(sometimes("rejection-partition", "Its partition there.", "4"));
    fields.add(sometimes("rejection-offset", "Its offset there.", "1881"));
    fields.addAll(handedOn());
    return List.copyOf(fields);
  }

  private static List<HeaderField> handedOn() {
    return List.of(
        sometimes(
            "traceparent",
            "W3C trace context, handed on where a writer set it.",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
        sometimes("rejection-replayed", REPLAYED, AT));
  }

  private static String exampleOf(String subject) {
    return subject.startsWith("article") || subject.startsWith("story")
        ? "3f18309193f27d5d4b949df24e303f72"
        : "detention";
  }
}
