package io.wirewatch.bench;

import io.wirewatch.bench.extract.EvalExtractCommand;
import io.wirewatch.bench.feeds.EvalFeedsCommand;
import io.wirewatch.bench.language.EvalLanguageCommand;
import io.wirewatch.bench.stories.EvalStoriesCommand;
import io.wirewatch.bench.tagging.EvalTaggingCommand;
import picocli.CommandLine.Command;

/** Evaluations of quality, against material that people have judged. */
@Command(
    name = "eval",
    description = "Judges quality against labelled material.",
    subcommands = {
      EvalExtractCommand.class,
      EvalFeedsCommand.class,
      EvalLanguageCommand.class,
      EvalStoriesCommand.class,
      EvalTaggingCommand.class
    })
final class EvalCommand {}
