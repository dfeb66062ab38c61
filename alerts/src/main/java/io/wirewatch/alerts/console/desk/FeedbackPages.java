package io.wirewatch.alerts.console.desk;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.wirewatch.alerts.console.ConsoleStores;
import io.wirewatch.alerts.console.Requests;
import io.wirewatch.alerts.console.Route;
import io.wirewatch.alerts.console.Shell;
import io.wirewatch.alerts.console.access.Access;
import io.wirewatch.alerts.console.view.FeedbackPage;
import io.wirewatch.alerts.console.view.Section;
import io.wirewatch.alerts.store.Alert;
import io.wirewatch.alerts.store.LedgerEntry;
import io.wirewatch.alerts.store.Unsubscription;
import java.util.List;
import java.util.Optional;

/**
 * What the question "Was this relevant?" of a mail leads to. Mail scanners open links, so GET only
 * shows buttons; POST acts. Whoever holds the mail may answer, for the mail's destination.
 */
public final class FeedbackPages {
  private final Shell shell;
  private final ConsoleStores stores;

  /** On a store. */
  public FeedbackPages(Shell shell, ConsoleStores stores) {
    this.shell = shell;
    this.stores = stores;
  }

  /** What these pages answer to. */
  public List<Route> routes() {
    return List.of(
        Route.get("/u/{token}/{article}", Access.LINK, this::show),
        Route.post("/u/{token}/{article}", Access.LINK, this::act));
  }

  private void show(Context ctx) {
    Unsubscription link = link(ctx);
    Alert alert = alert(ctx, link);
    render(ctx, alert, stores.feedback().said(alert.id(), link.destinationId()));
  }

  private void act(Context ctx) {
    Unsubscription link = link(ctx);
    Alert alert = alert(ctx, link);
    String answer = Requests.field(ctx, "relevant");
    if (!answer.equals("yes") && !answer.equals("no")) {
      show(ctx);
      return;
    }
    boolean relevant = answer.equals("yes");
    stores.feedback().say(alert, link.destinationId(), relevant, shell.now());
    render(ctx, alert, Optional.of(relevant));
  }

  private Unsubscription link(Context ctx) {
    return stores.unsubscribeTokens().read(ctx.pathParam("token")).orElseThrow(FeedbackPages::not);
  }

  private Alert alert(Context ctx, Unsubscription link) {
    return stores.ledger().ofArticle(ctx.pathParam("article")).stream()
        .filter(entry -> entry.ruleId().equals(link.ruleId()))
        .map(LedgerEntry::alertId)
        .flatMap(Optional::stream)
        .findFirst()
        .flatMap(stores.ledger()::alert)
        .orElseThrow(FeedbackPages::not);
  }

  private static NotFoundResponse not() {
    return new NotFoundResponse("This link is not one of ours.");
  }

  private void render(Context ctx, Alert alert, Optional<Boolean> said) {
    shell.show(
        ctx,
        "feedback",
        new FeedbackPage(
            shell.frame(ctx, "Was this relevant?", Section.NONE),
            alert.facts().title(),
            alert.facts().ruleName(),
            ctx.path(),
            said.map(yes -> yes ? "yes" : "no").orElse("")));
  }
}
