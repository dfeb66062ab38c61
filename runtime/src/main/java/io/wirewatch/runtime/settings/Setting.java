package io.wirewatch.runtime.settings;

/**
 * One setting as it stands: its path ({@code kafka.bootstrap-servers}), value (secrets masked),
 * where the value came from and what it means.
 */
public record Setting(String path, String value, String source, String doc) {}
