package io.wirewatch.standalone.command;

import io.wirewatch.runtime.settings.SettingsException;
import io.wirewatch.standalone.node.AllInOne;
import io.wirewatch.standalone.node.Blueprint;
import io.wirewatch.standalone.node.DataDirectory;
import io.wirewatch.standalone.node.Watchers;
import io.wirewatch.standalone.terminal.Screen;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs everything on the real feeds. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Reads the feeds of config/feeds.opml; everything in this one process.")
final class RunCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Override
  public Integer call() throws SettingsException, InterruptedException {
    Screen screen = common.screen();
    DataDirectory data = common.openData();
    screen.say(VersionCommand.banner() + " · the feeds of config/feeds.opml");
    screen.gap();
    Stopping stopping = new Stopping(screen, "Data stays in " + common.dataName() + ".");
    Happenings happenings = new Happenings(screen);
    Blueprint blueprint =
        new Blueprint(
            data,
            common.home(),
            common.sources(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            false,
            "Feeds");
    AllInOne node =
        AllInOne.start(blueprint, screen, new Watchers(happenings::follow, happenings, happenings));
    stopping.stopsWithProcess(
        () -> {
          happenings.close();
          node.close();
        });
    Guide.print(screen, node, data);
    stopping.await(Duration.ofDays(36_500));
    return 0;
  }
}
