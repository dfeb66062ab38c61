package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.RuleDraft;
import io.wirewatch.alerts.store.RuleState;
import io.wirewatch.alerts.store.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What can be done to a rule from the table: pause, resume, delete, and take a deletion back. */
final class RuleActions {
  private static final Map<String, Duration> PAUSES =
      Map.of("1h", Duration.ofHours(1), "1d", Duration.ofDays(1), "7d", Duration.ofDays(7));

  private final Shell shell;
  private final Rules rules;
  private final DeletedRules deleted;

  RuleActions(Shell shell, Rules rules, DeletedRules deleted) {
    this.shell = shell;
    this.rules = rules;
    this.deleted = deleted;
  }

  void pause(Context ctx) {
    Optional<Instant> until =
        Optional.ofNullable(PAUSES.get(Requests.field(ctx, "for"))).map(shell.now()::plus);
    done(ctx, rules.pause(id(ctx), until, shell.now()), Done.RULE_PAUSED);
  }

  void resume(Context ctx) {
    done(ctx, rules.resume(id(ctx), shell.now()), Done.RULE_RESUMED);
  }

  void delete(Context ctx) {
    Rule rule = rules.find(id(ctx)).orElseThrow(NotFoundResponse::new);
    rules.delete(rule.id(), shell.now());
    deleted.keep(rule);
    Shell.goTo(ctx, Done.RULE_DELETED.on(Address.to("/rules"), rule.id()));
  }

  /** Makes a rule just deleted anew; what it told before stays in the log under its old id. */
  void restore(Context ctx) {
    Rule gone = deleted.take(ctx.pathParam("deleted")).orElseThrow(NotFoundResponse::new);
    Rule rule = rules.add(RuleDraft.of(gone), shell.now());
    if (gone.state() == RuleState.PAUSED) {
      rules.pause(rule.id(), gone.pausedUntil(), shell.now());
    }
    back(ctx, Done.RULE_RESTORED);
  }

  private static String id(Context ctx) {
    return ctx.pathParam("rule");
  }

  private static void done(Context ctx, Optional<Rule> changed, Done done) {
    if (changed.isEmpty()) {
      throw new NotFoundResponse();
    }
    back(ctx, done);
  }

  private static void back(Context ctx, Done done) {
    Shell.goTo(ctx, done.on(Address.to("/rules")));
  }
}
