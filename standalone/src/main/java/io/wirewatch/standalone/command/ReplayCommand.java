package io.wirewatch.standalone.command;

import io.wirewatch.runtime.settings.SettingsException;
import io.wirewatch.standalone.feeds.LoopbackFeedServer;
import io.wirewatch.standalone.node.AllInOne;
import io.wirewatch.standalone.node.Blueprint;
import io.wirewatch.standalone.node.DataDirectory;
import io.wirewatch.standalone.node.Ports;
import io.wirewatch.standalone.node.Watchers;
import io.wirewatch.standalone.replay.ChannelCount;
import io.wirewatch.standalone.replay.Recording;
import io.wirewatch.standalone.replay.ReplaySpeed;
import io.wirewatch.standalone.terminal.Screen;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs everything on recorded feeds. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = "Serves recorded snapshots of feeds in time order and runs everything on them.")
final class ReplayCommand implements Callable<Integer> {
  private static final int FEED_PORT = 8089;
  private static final Duration AT_ONCE = Duration.ofMillis(20);
  private static final Duration PACE = Duration.ofSeconds(1);
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final int LOOKS_A_REPORT = 25;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(
      paramLabel = "DIR",
      description =
          "Holds snapshots named like 20240321T194654Z_9454e012.xml, or one folder of them a channel.")
  private Path directory = Path.of(".");

  @Option(
      names = "--speed",
      paramLabel = "SPEED",
      description = "max, or how much faster than life (default: max).")
  private String speed = "max";

  @Option(names = "--exit-when-done", description = "Stop once everything has been read.")
  private boolean exitWhenDone;

  private final InstantSource clock = InstantSource.system();

  @Override
  public Integer call() throws SettingsException, InterruptedException {
    ReplaySpeed pace = ReplaySpeed.of(speed);
    Screen screen = common.screen();
    DataDirectory data = common.openData();
    screen.say(VersionCommand.banner() + " · replay of " + directory);
    screen.gap();
    Stopping stopping = new Stopping(screen, "Data stays in " + common.dataName() + ".");
    LoopbackFeedServer server = LoopbackFeedServer.open(new Ports().from(FEED_PORT));
    Recording recording =
        Recording.serve(
            directory,
            data.resolve("replay"),
            pace.from(data.moment("replay-started", clock.instant()), clock),
            server);
    Happenings happenings = new Happenings(screen);
    AllInOne node = start(screen, data, server, recording, pace, happenings);
    stopping.stopsWithProcess(
        () -> {
          happenings.close();
          node.close();
          server.close();
        });
    Guide.print(screen, node, data);
    follow(screen, stopping, recording, happenings, node);
    return 0;
  }

  private AllInOne start(
      Screen screen,
      DataDirectory data,
      LoopbackFeedServer server,
      Recording recording,
      ReplaySpeed pace,
      Happenings happenings)
      throws SettingsException {
    Blueprint blueprint =
        new Blueprint(
            data,
            common.home(),
            common.sources(),
            recording.feeds(),
            Optional.of(server.port()),
            Optional.of(pace.isMax() ? AT_ONCE : PACE),
            true,
            recording.feeds().size()
                + " recorded feeds, "
                + recording.progress().all()
                + " snapshots");
    return AllInOne.start(
        blueprint,
        screen,
        new Watchers(
            app -> {
              new DemoNewsroom(clock).open(app);
              happenings.follow(app);
            },
            happenings,
            happenings));
  }

  private void follow(
      Screen screen, Stopping stopping, Recording recording, Happenings happenings, AllInOne node)
      throws InterruptedException {
    int looks = 0;
    while (!recording.finished()) {
      if (stopping.await(LOOK)) {
        return;
      }
      if (++looks % LOOKS_A_REPORT == 0) {
        screen.say(progress(recording) + " · " + happenings.summary());
      }
    }
    ChannelCount count = ChannelCount.of(node.service("ingest").kafka());
    screen.gap();
    screen.say(" Replay finished: " + progress(recording));
    screen.say(
        " The articles channel holds %d articles, %d later revisions, %d doubled."
            .formatted(count.articles(), count.revisions(), count.doubled()));
    if (!exitWhenDone) {
      stopping.await(Duration.ofDays(36_500));
    }
  }

  private static String progress(Recording recording) {
    Recording.Progress progress = recording.progress();
    return "%d of %d snapshots, %d of them no feed in this run"
        .formatted(progress.passed(), progress.all(), progress.refused());
  }
}
