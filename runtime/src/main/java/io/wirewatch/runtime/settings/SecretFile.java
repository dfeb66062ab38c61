package io.wirewatch.runtime.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lets a secret stay out of the settings: {@code file:/run/secrets/mail} stands for what is in that
 * file.
 */
final class SecretFile {
  private static final String PREFIX = "file:";

  private SecretFile() {}

  /** The secret itself, or what the file it names holds, without the line end that editors add. */
  static Secret read(String text) {
    if (!text.startsWith(PREFIX)) {
      return new Secret(text);
    }
    Path file = Path.of(text.substring(PREFIX.length()));
    try {
      return new Secret(Files.readString(file, StandardCharsets.UTF_8).stripTrailing());
    } catch (IOException e) {
      throw new UncheckedIOException("the file " + file + " cannot be read", e);
    }
  }
}
