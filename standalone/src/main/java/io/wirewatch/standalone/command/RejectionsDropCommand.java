package io.wirewatch.standalone.command;

import io.wirewatch.runtime.settings.SettingsException;
import io.wirewatch.standalone.rejections.RejectionsDesk;
import io.wirewatch.standalone.rejections.StoredRejection;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets rejections go. */
@Command(
    name = "drop",
    mixinStandardHelpOptions = true,
    description = "Lets rejections go: list no longer shows them.")
final class RejectionsDropCommand implements Callable<Integer> {
  @Mixin private SettleOptions options = new SettleOptions();

  @Override
  public Integer call() throws SettingsException, InterruptedException {
    return options.settle(
        new SettleOptions.Work("let go", RejectionsDropCommand::whyNot, RejectionsDesk::drop));
  }

  private static Optional<String> whyNot(StoredRejection one) {
    return one.settled().map(done -> "it was " + done.way().code() + " already");
  }
}
