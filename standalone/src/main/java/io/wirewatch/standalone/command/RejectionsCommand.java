package io.wirewatch.standalone.command;

import picocli.CommandLine.Command;

/** What the pipeline could not use: looked at, put back or let go. */
@Command(
    name = "rejections",
    mixinStandardHelpOptions = true,
    description = "What the pipeline could not use: list it, show one, put it back, let it go.",
    subcommands = {
      RejectionsListCommand.class,
      RejectionsShowCommand.class,
      RejectionsReplayCommand.class,
      RejectionsDropCommand.class
    })
final class RejectionsCommand {}
