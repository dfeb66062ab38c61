package io.wirewatch.alerts.console.view;

import java.util.List;

/** One sentence that earned a topic: where it stands, which words counted, which query found it. */
public record EvidenceLine(String where, Marked sentence, List<String> words, String query) {}
