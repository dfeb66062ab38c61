package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.wirewatch.alerts.console.access.Gate;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.console.view.SafeLink;
import io.wirewatch.alerts.deliver.Tryouts;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.Destinations;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Adds destinations. Each is asked whether it wants messages before it gets any. */
final class DestinationAdding {
  private static final Pattern SLACK =
      Pattern.compile("https://hooks\\.slack(-gov)?\\.com/services/[A-Za-z0-9/_-]{10,200}");
  private static final Pattern LISTED =
      Pattern.compile("http://([0-9.]+|\\[[0-9a-fA-F:]+])(:[0-9]{1,5})?/\\S*");

  private final Shell shell;
  private final Destinations destinations;
  private final DestinationList list;
  private final DestinationPages pages;
  private final Tryouts tryouts;

  DestinationAdding(
      Shell shell,
      ConsoleStores stores,
      DestinationList list,
      DestinationPages pages,
      Tryouts tryouts) {
    this.shell = shell;
    this.destinations = stores.destinations();
    this.list = list;
    this.pages = pages;
    this.tryouts = tryouts;
  }

  void mail(Context ctx) {
    String address = Requests.field(ctx, "mail");
    if (MailAddresses.isOne(address)) {
      ask(ctx, propose(ctx, DestinationKind.MAIL, "mail", address), Optional.empty());
    } else {
      list.refuse(ctx, "mail", address, "Write one mail address, such as desk@example.org.");
    }
  }

  /** Adds a webhook, shows its signing secret this once, and calls it with a challenge. */
  void webhook(Context ctx) {
    String address = Requests.field(ctx, "webhook");
    if (SafeLink.of(address).isEmpty() || !isSafe(address)) {
      list.refuse(ctx, "webhook", "", "Write a whole address that begins with https://.");
      return;
    }
    Instant before = shell.now().truncatedTo(ChronoUnit.MILLIS);
    Destination added = propose(ctx, DestinationKind.WEBHOOK, "webhook", address);
    boolean fresh = !added.createdAt().isBefore(before);
    ask(ctx, added, fresh ? destinations.rotateSecret(added.id(), before) : Optional.empty());
  }

  void slack(Context ctx) {
    String address = Requests.field(ctx, "slack");
    if (SLACK.matcher(address).matches() || LISTED.matcher(address).matches()) {
      ask(ctx, propose(ctx, DestinationKind.SLACK, "slack", address), Optional.empty());
    } else {
      list.refuse(
          ctx,
          "slack",
          "",
          "Paste the whole address from Slack; it begins with https://hooks.slack.com/services/.");
    }
  }

  /** In clear only to a numbered address, which is opened only where the operator listed it. */
  private static boolean isSafe(String address) {
    return address.startsWith("https://") || LISTED.matcher(address).matches();
  }

  private Destination propose(Context ctx, DestinationKind kind, String form, String address) {
    String name = Requests.field(ctx, form + "-name");
    String owner = Gate.signedIn(ctx).person().id();
    return destinations.propose(kind, name, owner, address, shell.now());
  }

  private void ask(Context ctx, Destination added, Optional<String> secret) {
    Optional<Tryouts.Outcome> outcome =
        added.isConfirmed() ? Optional.empty() : Optional.of(tryouts.confirm(added));
    if (secret.isPresent()) {
      pages.showWithSecret(ctx, added.id(), secret.get(), outcome);
    } else if (outcome.isPresent()) {
      pages.showAfter(ctx, added, outcome.get());
    } else {
      Shell.goTo(ctx, Done.DESTINATION_ADDED.on(Address.to("/destinations/" + added.id())));
    }
  }
}
