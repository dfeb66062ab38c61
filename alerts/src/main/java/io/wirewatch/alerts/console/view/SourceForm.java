package io.wirewatch.alerts.console.view;

import java.util.List;

/** What a person says of a source. */
public record SourceForm(
    String name, String group, String region, String language, List<Option> fullText) {}
