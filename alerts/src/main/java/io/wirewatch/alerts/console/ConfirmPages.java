package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.console.view.ConfirmPage;
import io.wirewatch.alerts.console.view.Section;
import io.wirewatch.alerts.store.Confirmations;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.People;
import io.wirewatch.alerts.store.Person;
import java.util.Optional;

/**
 * Where the link leads that asks whether messages are wanted. Mail scanners open links, so GET only
 * shows the button; POST agrees.
 */
final class ConfirmPages {
  private final Shell shell;
  private final Confirmations confirmations;
  private final People people;

  ConfirmPages(Shell shell, ConsoleStores stores) {
    this.shell = shell;
    this.confirmations = stores.confirmations();
    this.people = stores.people();
  }

  void show(Context ctx) {
    render(ctx, confirmations.find(ctx.pathParam("token"), shell.now()));
  }

  void act(Context ctx) {
    render(ctx, confirmations.confirm(ctx.pathParam("token"), shell.now()));
  }

  private void render(Context ctx, Optional<Destination> found) {
    Destination one =
        found.orElseThrow(
            () ->
                new NotFoundResponse(
                    "This link is over. Whoever asked for it can have a new one sent."));
    shell.show(
        ctx,
        "confirm",
        new ConfirmPage(
            shell.frame(ctx, "Alerts to this address", Section.NONE),
            people.find(one.owner()).map(Person::name).orElse("Somebody"),
            one.shownAddress(),
            "/confirm/" + Address.encoded(ctx.pathParam("token")),
            one.isConfirmed()));
  }
}
