package io.wirewatch.standalone.command;

import io.wirewatch.runtime.settings.SettingsException;
import io.wirewatch.standalone.demo.SampleDay;
import io.wirewatch.standalone.feeds.LoopbackFeedServer;
import io.wirewatch.standalone.node.AllInOne;
import io.wirewatch.standalone.node.Blueprint;
import io.wirewatch.standalone.node.DataDirectory;
import io.wirewatch.standalone.node.Ports;
import io.wirewatch.standalone.node.Watchers;
import io.wirewatch.standalone.terminal.Screen;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs everything on the bundled sample feeds. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Runs everything on sample feeds; nothing leaves this machine.")
final class DemoCommand implements Callable<Integer> {
  private static final int FEED_PORT = 8088;
  private static final Duration PACE = Duration.ofSeconds(1);
  private static final Duration REHEARSAL = Duration.ofSeconds(6);

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--speed",
      paramLabel = "N",
      description = "Minutes of the sample day in one minute (default: 60).")
  private int speed = 60;

  @Option(names = "--rehearse", hidden = true, description = "Run for a few seconds, then stop.")
  private boolean rehearse;

  private final InstantSource clock = InstantSource.system();

  @Override
  public Integer call() throws SettingsException, InterruptedException {
    Screen screen = common.screen();
    DataDirectory data = common.openData();
    screen.say(
        VersionCommand.banner() + " · demo mode (sample feeds, nothing leaves this machine)");
    screen.gap();
    Stopping stopping =
        new Stopping(
            screen,
            "Data stays in %s (./wirewatch demo --reset clears it).".formatted(common.dataName()));
    Happenings happenings = new Happenings(screen);
    LoopbackFeedServer server = LoopbackFeedServer.open(new Ports().from(FEED_PORT));
    SampleDay day =
        new SampleDay(server, data.moment("demo-started", clock.instant()), speed, clock);
    AllInOne node =
        AllInOne.start(
            blueprint(data, day, server.port()),
            screen,
            new Watchers(
                app -> {
                  new DemoNewsroom(clock).open(app);
                  happenings.follow(app);
                },
                happenings,
                happenings));
    stopping.stopsWithProcess(
        () -> {
          happenings.close();
          node.close();
          server.close();
        });
    Guide.print(screen, node, data);
    follow(screen, stopping, happenings, day);
    return 0;
  }

  private Blueprint blueprint(DataDirectory data, SampleDay day, int feedPort)
      throws SettingsException {
    return new Blueprint(
        data,
        common.home(),
        common.sources(),
        day.serve(),
        Optional.of(feedPort),
        Optional.of(PACE),
        true,
        "12 sample feeds at %dx speed".formatted(speed));
  }

  private void follow(Screen screen, Stopping stopping, Happenings happenings, SampleDay day)
      throws InterruptedException {
    if (rehearse) {
      stopping.await(REHEARSAL);
      return;
    }
    if (!stopping.await(Duration.ofMinutes(1))) {
      screen.say("After 1 min: " + happenings.summary());
      screen.say("Ctrl-C stops. Data stays in " + common.dataName() + ".");
    }
    Duration rest = Duration.between(clock.instant(), day.end().plus(PACE.multipliedBy(3)));
    if (!rest.isNegative() && !stopping.await(rest)) {
      screen.say(
          "The sample day is over: "
              + happenings.summary()
              + ". The console stays up; --reset plays it again.");
    }
    stopping.await(Duration.ofDays(36_500));
  }
}
