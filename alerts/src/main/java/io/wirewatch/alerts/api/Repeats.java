package io.wirewatch.alerts.api;

import io.javalin.http.Context;
import io.wirewatch.alerts.console.access.Gate;
import io.wirewatch.alerts.store.AlertsStore;
import io.wirewatch.alerts.store.IdempotentAnswer;
import io.wirewatch.alerts.store.IdempotentAnswers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers a request that was sent again with what it was answered first, doing nothing twice. */
final class Repeats {
  private static final int LONGEST_KEY = 200;

  private final AlertsStore store;
  private final InstantSource clock;

  Repeats(AlertsStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The work and the note of its answer are one transaction. */
  IdempotentAnswer answer(Context ctx, Supplier<IdempotentAnswer> work) {
    Optional<String> key = Optional.ofNullable(ctx.header("Idempotency-Key"));
    if (key.isEmpty()) {
      return work.get();
    }
    if (key.get().isBlank() || key.get().length() > LONGEST_KEY) {
      throw Problems.parameter("Idempotency-Key", "1 to " + LONGEST_KEY + " characters");
    }
    String person = Gate.signedIn(ctx).person().id();
    String request = Reply.tag(ctx.path() + "\n" + ctx.body());
    Instant now = clock.instant();
    IdempotentAnswers answers = store.idempotentAnswers();
    return store.together(
        () -> {
          answers.hold(person);
          return answers
              .find(person, key.get())
              .map(known -> same(known, request))
              .orElseGet(() -> answers.keep(person, key.get(), request, work.get(), now));
        });
  }

  private static IdempotentAnswer same(IdempotentAnswers.Kept known, String request) {
    if (!known.request().equals(request)) {
      throw Problems.reusedKey();
    }
    return known.answer();
  }
}
