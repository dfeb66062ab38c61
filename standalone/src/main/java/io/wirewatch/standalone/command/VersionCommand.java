package io.wirewatch.standalone.command;

import io.wirewatch.runtime.management.BuildInfo;
import picocli.CommandLine.Command;

/** Prints the version. */
@Command(name = "version", description = "Prints the version.")
final class VersionCommand implements Runnable {
  @Override
  public void run() {
    System.out.println(banner());
  }

  static String banner() {
    return "wirewatch "
        + BuildInfo.read().version()
        + " · Java "
        + System.getProperty("java.version");
  }
}
