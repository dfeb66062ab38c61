package io.wirewatch.runtime.settings;

import java.util.Optional;

/**
 * One row of the reference table: path, kind of value, default, environment variable and meaning.
 */
public record SettingDoc(
    String path, String kind, Optional<String> defaultValue, String environment, String doc) {}
