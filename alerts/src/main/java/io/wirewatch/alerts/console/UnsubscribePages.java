package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.console.view.Section;
import io.wirewatch.alerts.console.view.UnsubscribePage;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.Destinations;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.Rules;
import io.wirewatch.alerts.store.UnsubscribeTokens;
import io.wirewatch.alerts.store.Unsubscription;
import java.time.Duration;
import java.util.Optional;

/**
 * What the unsubscribe link of a mail leads to. Mail scanners open links, so GET only shows
 * buttons; POST acts, also when a mail program sends it without a person (RFC 8058).
 */
final class UnsubscribePages {
  private static final Duration PAUSE = Duration.ofDays(7);

  private final Shell shell;
  private final UnsubscribeTokens tokens;
  private final Rules rules;
  private final Destinations destinations;

  UnsubscribePages(Shell shell, ConsoleStores stores) {
    this.shell = shell;
    this.tokens = stores.unsubscribeTokens();
    this.rules = stores.rules();
    this.destinations = stores.destinations();
  }

  void show(Context ctx) {
    render(ctx, unsubscription(ctx), "");
  }

  void act(Context ctx) {
    Unsubscription link = unsubscription(ctx);
    boolean program = Requests.field(ctx, "List-Unsubscribe").equals("One-Click");
    if (!program && Requests.field(ctx, "action").equals("pause") && mayPause(link)) {
      rules.pause(link.ruleId(), Optional.of(shell.now().plus(PAUSE)), shell.now());
      render(ctx, link, "paused");
      return;
    }
    rules.all().stream()
        .filter(link::concerns)
        .forEach(rule -> rules.stopTelling(rule.id(), link.destinationId(), shell.now()));
    if (program) {
      ctx.contentType("text/plain; charset=utf-8").result("Stopped.\n");
    } else {
      render(ctx, link, "stopped");
    }
  }

  private Unsubscription unsubscription(Context ctx) {
    return tokens
        .read(ctx.pathParam("token"))
        .orElseThrow(() -> new NotFoundResponse("This link is not one of ours."));
  }

  /** Pausing stops the rule for everybody, so only who is told alone may do it from a mail. */
  private boolean mayPause(Unsubscription link) {
    return rules
        .find(link.ruleId())
        .map(rule -> rule.tell().destinations().size() == 1 && tells(rule, link))
        .orElse(false);
  }

  private static boolean tells(Rule rule, Unsubscription link) {
    return rule.tell().destinations().contains(link.destinationId());
  }

  private void render(Context ctx, Unsubscription link, String done) {
    Optional<Rule> rule = rules.find(link.ruleId());
    boolean active = rules.all().stream().anyMatch(link::concerns);
    shell.show(
        ctx,
        "unsubscribe",
        new UnsubscribePage(
            shell.frame(ctx, "Stop these messages", Section.NONE),
            rule.map(Rule::name).or(link::digest).orElse("a rule that was deleted"),
            destinations.find(link.destinationId()).map(Destination::name).orElse("you"),
            "/u/" + Address.encoded(ctx.pathParam("token")),
            active,
            mayPause(link),
            done));
  }
}
