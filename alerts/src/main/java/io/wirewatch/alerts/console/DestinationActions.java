package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.deliver.Tryouts;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.Destinations;
import java.time.Duration;
import java.util.Optional;

/** What can be done with a destination. */
final class DestinationActions {
  /** How long the secret before signs beside the new one. */
  private static final Duration OVERLAP = Duration.ofHours(24);

  private final Shell shell;
  private final Destinations destinations;
  private final DestinationPages pages;
  private final Tryouts tryouts;

  DestinationActions(Shell shell, ConsoleStores stores, DestinationPages pages, Tryouts tryouts) {
    this.shell = shell;
    this.destinations = stores.destinations();
    this.pages = pages;
    this.tryouts = tryouts;
  }

  void confirm(Context ctx) {
    Destination one = pages.existing(ctx);
    if (one.isConfirmed()) {
      Shell.goTo(ctx, page(one).toString());
    } else {
      pages.showAfter(ctx, one, tryouts.confirm(one));
    }
  }

  void test(Context ctx) {
    Destination one = pages.existing(ctx);
    pages.showAfter(ctx, one, tryouts.test(one));
  }

  /** Makes a webhook's new secret and shows it, this once; the old one signs beside it a while. */
  void newSecret(Context ctx) {
    Destination one = pages.existing(ctx);
    String secret =
        destinations
            .rotateSecret(one.id(), shell.now().plus(OVERLAP))
            .orElseThrow(NotFoundResponse::new);
    pages.showWithSecret(ctx, one.id(), secret, Optional.empty());
  }

  void endOldSecret(Context ctx) {
    Destination one = pages.existing(ctx);
    boolean unused = destinations.endOldSecrets(one.id(), shell.now());
    Shell.goTo(ctx, Done.OLD_SECRET_ENDED.on(page(one)));
  }

  void enable(Context ctx) {
    Destination one = pages.existing(ctx);
    destinations.enable(one.id());
    Shell.goTo(ctx, Done.DESTINATION_ON.on(page(one)));
  }

  void disable(Context ctx) {
    Destination one = pages.existing(ctx);
    destinations.disable(one.id(), "switched off by hand");
    Shell.goTo(ctx, Done.DESTINATION_OFF.on(page(one)));
  }

  void delete(Context ctx) {
    destinations.delete(pages.existing(ctx).id(), shell.now());
    Shell.goTo(ctx, Done.DESTINATION_REMOVED.on(Address.to("/destinations")));
  }

  private static Address page(Destination one) {
    return Address.to("/destinations/" + one.id());
  }
}
