package io.wirewatch.alerts.console.view;

/** A topic as a story carries it: name, definition, and how sure the tagger is in one word. */
public record TopicChip(String id, String label, String definition, String certainty) {
  public boolean strong() {
    return certainty.equals("strong");
  }
}
