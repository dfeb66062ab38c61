package io.wirewatch.standalone;

import io.wirewatch.standalone.command.WirewatchCommand;

/** The {@code wirewatch} command. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(WirewatchCommand.run(args));
  }
}
