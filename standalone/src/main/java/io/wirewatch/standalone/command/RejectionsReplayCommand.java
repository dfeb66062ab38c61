package io.wirewatch.standalone.command;

import io.wirewatch.runtime.settings.SettingsException;
import io.wirewatch.standalone.rejections.RejectionsDesk;
import io.wirewatch.standalone.rejections.StoredRejection;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Puts rejected records back. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = "Puts the original records back where they stood, to be read once more.")
final class RejectionsReplayCommand implements Callable<Integer> {
  @Mixin private SettleOptions options = new SettleOptions();

  @Override
  public Integer call() throws SettingsException, InterruptedException {
    return options.settle(
        new SettleOptions.Work(
            "put back", RejectionsReplayCommand::whyNot, RejectionsDesk::replay));
  }

  private static Optional<String> whyNot(StoredRejection one) {
    return one.whyNotReplayable();
  }
}
