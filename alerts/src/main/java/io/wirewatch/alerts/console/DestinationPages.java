package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.wirewatch.alerts.console.access.Gate;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.console.view.DestinationRow;
import io.wirewatch.alerts.console.view.DestinationsPage;
import io.wirewatch.alerts.console.view.FormProblem;
import io.wirewatch.alerts.console.view.SafeLink;
import io.wirewatch.alerts.console.view.Section;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.Destinations;
import io.wirewatch.alerts.store.Rules;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where messages can go: the list, and adding a mail address or a webhook. */
final class DestinationPages {
  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253}");

  private final Shell shell;
  private final Destinations destinations;
  private final Rules rules;

  DestinationPages(Shell shell, ConsoleStores stores) {
    this.shell = shell;
    this.destinations = stores.destinations();
    this.rules = stores.rules();
  }

  void list(Context ctx) {
    render(ctx, List.of(), Optional.empty());
  }

  void addMail(Context ctx) {
    String address = Requests.field(ctx, "mail");
    if (MAIL.matcher(address).matches()) {
      add(ctx, DestinationKind.MAIL, address);
      Shell.goTo(ctx, Done.MAIL_ADDED.on(Address.to("/destinations")));
    } else {
      refuse(ctx, "mail", "Write one mail address, such as desk@example.org.");
    }
  }

  /** Adds a webhook and shows its signing secret, this once. */
  void addWebhook(Context ctx) {
    String address = Requests.field(ctx, "webhook");
    if (SafeLink.of(address).isEmpty()) {
      refuse(ctx, "webhook", "Write a whole address that begins with https://.");
      return;
    }
    Destination added = add(ctx, DestinationKind.WEBHOOK, address);
    render(ctx, List.of(), destinations.rotateSecret(added.id()));
  }

  /** Makes a webhook's new secret and shows it, this once; the old one stays valid beside it. */
  void newSecret(Context ctx) {
    String secret =
        destinations.rotateSecret(ctx.pathParam("destination")).orElseThrow(NotFoundResponse::new);
    render(ctx, List.of(), Optional.of(secret));
  }

  void enable(Context ctx) {
    destinations.enable(existing(ctx).id());
    Shell.goTo(ctx, Done.DESTINATION_ON.on(Address.to("/destinations")));
  }

  void delete(Context ctx) {
    destinations.delete(existing(ctx).id(), shell.now());
    Shell.goTo(ctx, Done.DESTINATION_REMOVED.on(Address.to("/destinations")));
  }

  private Destination add(Context ctx, DestinationKind kind, String address) {
    String name = Requests.field(ctx, "name");
    return destinations.add(kind, name, Gate.signedIn(ctx).person().id(), address, shell.now());
  }

  private Destination existing(Context ctx) {
    return destinations.find(ctx.pathParam("destination")).orElseThrow(NotFoundResponse::new);
  }

  private void refuse(Context ctx, String field, String message) {
    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    render(ctx, List.of(new FormProblem(field, message)), Optional.empty());
  }

  private void render(Context ctx, List<FormProblem> problems, Optional<String> secret) {
    List<DestinationRow> rows =
        destinations.all().stream().filter(Gate.sight(ctx)::sees).map(this::row).toList();
    shell.show(
        ctx,
        "destinations",
        new DestinationsPage(
            shell.frame(ctx, "Destinations", Section.DESTINATIONS),
            rows,
            problems,
            Requests.field(ctx, "mail"),
            Requests.field(ctx, "webhook"),
            secret));
  }

  private DestinationRow row(Destination one) {
    long used =
        rules.all().stream().filter(rule -> rule.tell().destinations().contains(one.id())).count();
    boolean failing = one.failingSince().isPresent();
    String state = !one.isEnabled() ? "switched off" : failing ? "in trouble" : "working";
    return new DestinationRow(
        one.id(),
        RuleForms.kind(one.kind()),
        AlertLines.name(one),
        one.address(),
        one.isEnabled() ? failing ? "warn" : "good" : "bad",
        state,
        one.disabledReason(),
        one.kind() == DestinationKind.WEBHOOK,
        (int) used);
  }
}
