package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.console.view.DestinationPage;
import io.wirewatch.alerts.console.view.Notice;
import io.wirewatch.alerts.console.view.Section;
import io.wirewatch.alerts.console.view.Times;
import io.wirewatch.alerts.deliver.Tryouts;
import io.wirewatch.alerts.store.Calls;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.Destinations;
import io.wirewatch.alerts.store.Trial;
import java.util.Optional;

/** One destination: how it stands, what was tried there, and what is shown only once. */
final class DestinationPages {
  private final Shell shell;
  private final Destinations destinations;
  private final DestinationTable table;
  private final CallLines calls;
  private final Calls trials;

  DestinationPages(Shell shell, ConsoleStores stores, DestinationTable table, CallLines calls) {
    this.shell = shell;
    this.destinations = stores.destinations();
    this.table = table;
    this.calls = calls;
    this.trials = stores.calls();
  }

  /** After something was tried, with how that went. */
  void show(Context ctx) {
    Destination one = existing(ctx);
    Optional<Notice> outcome =
        Requests.text(ctx, "tried")
            .flatMap(yes -> trials.trials(one.id(), 1).stream().findFirst())
            .map(trial -> notice(trial, one));
    render(ctx, one, outcome, Optional.empty());
  }

  /** The destination in the address. */
  Destination existing(Context ctx) {
    return existing(ctx.pathParam("destination"));
  }

  private Destination existing(String id) {
    return destinations.find(id).orElseThrow(NotFoundResponse::new);
  }

  /** After something was asked of it: on to its page, or what kept it from being asked. */
  void showAfter(Context ctx, Destination one, Tryouts.Outcome outcome) {
    if (outcome.tried()) {
      Shell.goTo(ctx, Address.to("/destinations/" + one.id()).with("tried", "yes").toString());
      return;
    }
    ctx.status(HttpStatus.TOO_MANY_REQUESTS);
    render(ctx, one, Optional.of(Notice.warn(outcome.words())), Optional.empty());
  }

  /** After a secret was made, which is shown only now. */
  void showWithSecret(Context ctx, String id, String secret, Optional<Tryouts.Outcome> asked) {
    Destination now = existing(id);
    Optional<Notice> outcome =
        asked
            .flatMap(yes -> trials.trials(id, 1).stream().findFirst())
            .map(trial -> notice(trial, now));
    render(ctx, now, outcome, Optional.of(secret));
  }

  private static Notice notice(Trial trial, Destination now) {
    if (!trial.accepted()) {
      return Notice.warn("It was refused: " + trial.reply());
    }
    String took =
        switch (trial.purpose()) {
          case TEST -> "The test was taken: ";
          case CONFIRM -> now.isConfirmed() ? "It agreed to messages: " : "It was asked: ";
        };
    return Notice.good(took + trial.reply());
  }

  private void render(
      Context ctx, Destination one, Optional<Notice> outcome, Optional<String> secret) {
    Times times = shell.times(ctx);
    shell.show(
        ctx,
        "destination",
        new DestinationPage(
            shell.frame(ctx, AlertLines.name(one), Section.DESTINATIONS),
            table.row(one),
            outcome,
            secret,
            destinations.oldSecretUntil(one.id(), shell.now()).map(times::of),
            asked(one.kind()),
            calls.of(one, times)));
  }

  private static String asked(DestinationKind kind) {
    return switch (kind) {
      case MAIL -> "A mail asks whoever reads the address. Its link shows a button that agrees.";
      case WEBHOOK ->
          "A signed call carries a challenge and a link. The receiver agrees by answering with the"
              + " challenge, or somebody who reads the call opens the link.";
      case SLACK -> "A message to the channel. Slack taking it is the confirmation.";
      case STREAM -> "";
    };
  }
}
