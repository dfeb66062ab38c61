package io.wirewatch.runtime.management;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What was built, when and from which revision, and the Java it runs on. */
public record BuildInfo(String version, String revision, String builtAt, String java) {
  private static final String RESOURCE = "/wirewatch-build.properties";

  /** Reads what the build wrote down. */
  public static BuildInfo read() {
    Properties properties = new Properties();
    try (InputStream in = BuildInfo.class.getResourceAsStream(RESOURCE)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BuildInfo(
        properties.getProperty("version", "unknown"),
        properties.getProperty("revision", "unknown"),
        properties.getProperty("built-at", "unknown"),
        Runtime.version().toString());
  }
}
