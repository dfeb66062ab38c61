package io.wirewatch.standalone.command;

import io.wirewatch.runtime.settings.SettingsException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** Reads the command line and runs one subcommand. */
@Command(
    name = "wirewatch",
    description = "Watches the news on US immigration enforcement and tells people why.",
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      ReplayCommand.class,
      RejectionsCommand.class,
      RetagCommand.class,
      TagCommand.class,
      TaxonomyCommand.class,
      VersionCommand.class,
      CommandLine.HelpCommand.class
    })
public final class WirewatchCommand {
  private WirewatchCommand() {}

  /** Exit code: 0 as asked, 1 something failed, 2 the command line or the settings are wrong. */
  public static int run(String... args) {
    CommandLine line =
        new CommandLine(new WirewatchCommand()).setExecutionExceptionHandler(inWords());
    // What is left over are settings; their reader refuses what it does not know, by name.
    line.getSubcommands().values().stream()
        .filter(command -> command.getMixins().containsKey(CommonOptions.MIXIN))
        .forEach(command -> command.setUnmatchedArgumentsAllowed(true));
    return line.execute(args);
  }

  private static IExecutionExceptionHandler inWords() {
    return (failure, line, parsed) -> {
      PrintWriter err = line.getErr();
      if (failure instanceof SettingsException settings) {
        settings.problems().forEach(err::println);
        return 2;
      }
      String message = failure.getMessage();
      err.println("wirewatch: " + (message == null ? failure.toString() : message));
      if (Boolean.getBoolean("wirewatch.trace")) {
        failure.printStackTrace(err);
      }
      return failure instanceof IllegalArgumentException ? 2 : 1;
    };
  }
}
