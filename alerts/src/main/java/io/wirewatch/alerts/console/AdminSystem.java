package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.console.view.AdminSystemPage;
import io.wirewatch.alerts.console.view.KeptRow;
import io.wirewatch.alerts.console.view.RejectionRow;
import io.wirewatch.alerts.console.view.Section;
import io.wirewatch.alerts.console.view.StateRow;
import io.wirewatch.alerts.console.view.Times;
import io.wirewatch.alerts.rejections.RejectionCount;
import io.wirewatch.alerts.store.Banner;
import io.wirewatch.contract.channel.Channel;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.channel.Cleanup;
import io.wirewatch.runtime.health.HealthReport;
import io.wirewatch.runtime.health.Status;
import java.util.List;
import java.util.stream.Stream;

/** How the system is doing, what it could not use, what it keeps how long; the banner. */
final class AdminSystem {
  private static final int LONGEST = 300;

  private final Shell shell;
  private final Outside outside;
  private final Banner banner;
  private final ConsoleSettings settings;

  AdminSystem(Shell shell, Outside outside, Banner banner, ConsoleSettings settings) {
    this.shell = shell;
    this.outside = outside;
    this.banner = banner;
    this.settings = settings;
  }

  void show(Context ctx) {
    Times times = shell.times(ctx);
    HealthReport health = outside.health().get();
    shell.show(
        ctx,
        "adminsystem",
        new AdminSystemPage(
            shell.frame(ctx, "System", Section.ADMIN),
            AdminTabs.at("/admin/system"),
            summary(health.status()),
            health.checks().stream().map(check -> row(check, times)).toList(),
            outside.rejections().get().stream().map(count -> row(count, times)).toList(),
            kept(),
            banner.words().orElse("")));
  }

  void say(Context ctx) {
    String words = Requests.field(ctx, "banner");
    banner.say(words.substring(0, Math.min(words.length(), LONGEST)), shell.now());
    Shell.goTo(ctx, Done.BANNER_SAVED.on(Address.to("/admin/system")));
  }

  private static String summary(Status status) {
    return switch (status) {
      case UP -> "Everything works.";
      case DEGRADED -> "It works, but not everything is as it should be.";
      case DOWN -> "Something does not work.";
    };
  }

  private static StateRow row(HealthReport.Entry check, Times times) {
    String tone =
        switch (check.status()) {
          case UP -> "good";
          case DEGRADED -> "warn";
          case DOWN -> "bad";
        };
    String state =
        switch (check.status()) {
          case UP -> "works";
          case DEGRADED -> "works in part";
          case DOWN -> "does not work";
        };
    return new StateRow(check.check(), tone, state, check.detail(), times.of(check.since()));
  }

  private static RejectionRow row(RejectionCount count, Times times) {
    return new RejectionRow(
        count.stage().code(),
        count.reason().code(),
        count.reason().sentence(),
        count.count(),
        times.of(count.last()));
  }

  /** Channels say themselves how long they keep; what the database keeps is told here. */
  private List<KeptRow> kept() {
    Stream<KeptRow> database =
        Stream.of(
            new KeptRow("Articles, matches, alerts, messages", "until deleted", "database"),
            new KeptRow("Audit log", "400 days", "database"),
            new KeptRow("Sessions", sessionTimes(), "database"),
            new KeptRow("Sign-in links", "15 minutes; invitations 3 days", "database"),
            new KeptRow("Answers to programs, for repeated requests", "1 day", "database"));
    Stream<KeptRow> channels =
        Channels.all().stream()
            .map(channel -> new KeptRow(channel.name(), retention(channel), "channel"));
    return Stream.concat(database, channels).toList();
  }

  private String sessionTimes() {
    return Times.length(settings.sessionIdle())
        + " without use, "
        + Times.length(settings.sessionLongest())
        + " at most";
  }

  private static String retention(Channel<?> channel) {
    String time = Times.length(channel.retention());
    return channel.cleanup() == Cleanup.COMPACT ? "the latest of each key; removals " + time : time;
  }
}
