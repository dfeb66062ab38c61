package io.wirewatch.alerts.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.wirewatch.alerts.console.access.Gate;
import io.wirewatch.alerts.console.access.Sight;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.rules.RuleBook;
import io.wirewatch.alerts.rules.SaveResult;
import io.wirewatch.alerts.store.AlertsStore;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.IdempotentAnswer;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.RuleDraft;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Rules, made and kept by programs under the same checks as in the console. */
final class RulesApi {
  private static final Duration LONGEST_PAUSE = Duration.ofDays(365);

  private final AlertsStore store;
  private final RuleBook book;
  private final InstantSource clock;

  RulesApi(AlertsStore store, InstantSource clock) {
    this.store = store;
    this.book = new RuleBook(store.rules(), clock);
    this.clock = clock;
  }

  void list(Context ctx) {
    Sight sight = Gate.sight(ctx);
    Reply.page(
        ctx,
        store.rules().all().stream().filter(sight::sees).map(RuleJson::of).toList(),
        Optional.empty());
  }

  void one(Context ctx) {
    Reply.one(ctx, RuleJson.of(rule(ctx)));
  }

  /** With an {@code Idempotency-Key}, the same request sent again gets the first answer again. */
  void create(Context ctx) {
    RuleDraft draft = draft(ctx, Gate.signedIn(ctx).person().id(), List.of(), Optional.empty());
    IdempotentAnswer answer = new Repeats(store, clock).answer(ctx, () -> made(draft));
    ctx.status(answer.status());
    ctx.header("Location", answer.location());
    Reply.send(ctx, answer.body());
  }

  private IdempotentAnswer made(RuleDraft draft) {
    Rule rule = asStored(saved(book.add(draft)));
    return new IdempotentAnswer(
        HttpStatus.CREATED.getCode(),
        "/v1/rules/" + Address.encoded(rule.id()),
        Reply.write(RuleJson.of(rule)));
  }

  void replace(Context ctx) {
    Rule before = rule(ctx);
    RuleDraft draft = draft(ctx, before.owner(), before.tell().destinations(), before.team());
    Rule after = onMatch(ctx, () -> asStored(saved(book.change(before.id(), draft))));
    Reply.one(ctx, RuleJson.of(after));
  }

  void delete(Context ctx) {
    onMatch(ctx, () -> store.rules().delete(ctx.pathParam("rule"), clock.instant()));
    ctx.status(HttpStatus.NO_CONTENT);
  }

  void pause(Context ctx) {
    Optional<Instant> until = Paging.text(ctx, "until").map(RulesApi::time);
    Instant now = clock.instant();
    if (until.filter(at -> at.isAfter(now.plus(LONGEST_PAUSE)) || at.isBefore(now)).isPresent()) {
      throw Problems.parameter("until", "a time within the next year");
    }
    Reply.one(ctx, RuleJson.of(asStored(present(store.rules().pause(rule(ctx).id(), until, now)))));
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException unreadable) {
      throw Problems.parameter("until", "a time such as 2026-11-24T08:00:00Z");
    }
  }

  void resume(Context ctx) {
    Reply.one(
        ctx, RuleJson.of(asStored(present(store.rules().resume(rule(ctx).id(), clock.instant())))));
  }

  /** Changes a rule only where it still is what the program has read. */
  private <T> T onMatch(Context ctx, Supplier<T> change) {
    String wanted =
        Optional.ofNullable(ctx.header("If-Match")).orElseThrow(Problems::unconditional);
    return store.together(
        () -> {
          store.holdRule(ctx.pathParam("rule"));
          String now = Reply.tag(Reply.write(RuleJson.of(rule(ctx))));
          if (!Reply.names(wanted, now)) {
            throw Problems.changed();
          }
          return change.get();
        });
  }

  /** A rule tells only who its keeper may see, and whom it told already. */
  private RuleDraft draft(Context ctx, String owner, List<String> told, Optional<String> team) {
    RuleDraft draft = RuleBody.read(ctx.body()).draftOf(owner);
    Sight sight = Gate.sight(ctx);
    boolean stays = draft.team().equals(team);
    if (!stays && !draft.team().map(sight::isOwnTeam).orElse(true)) {
      throw Problems.field("team", "You are not in that team.");
    }
    for (String id : draft.tell().destinations()) {
      Optional<Destination> found = store.destinations().find(id);
      if (!told.contains(id) && found.filter(sight::sees).isEmpty()) {
        throw Problems.field("tell.destinations", "There is no destination " + id + ".");
      }
    }
    return draft;
  }

  private static Rule saved(SaveResult result) {
    if (result instanceof SaveResult.Saved saved) {
      return saved.rule();
    }
    throw result instanceof SaveResult.Refused refused
        ? Problems.query(refused.position(), refused.message(), refused.hint())
        : Problems.missing();
  }

  /** Times are stored to the millisecond, and the ETag is of what is read again. */
  private Rule asStored(Rule rule) {
    return present(store.rules().find(rule.id()));
  }

  private static Rule present(Optional<Rule> rule) {
    return rule.orElseThrow(Problems::missing);
  }

  private Rule rule(Context ctx) {
    return present(store.rules().find(ctx.pathParam("rule")));
  }
}
