package io.wirewatch.alerts.console.access;

import io.javalin.http.Context;
import io.wirewatch.alerts.store.ApiToken;
import io.wirewatch.alerts.store.ApiTokens;
import io.wirewatch.alerts.store.People;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Programs that send a token. It is looked up anew for each request, so one revoked opens nothing
 * from then on; a request that carries one is never judged by its cookies.
 */
public final class Bearer {
  private static final String SCHEME = "bearer ";
  private static final int LONGEST = 200;

  private final ApiTokens tokens;
  private final People people;
  private final InstantSource clock;

  /** Knows the tokens of a store. */
  public Bearer(ApiTokens tokens, People people, InstantSource clock) {
    this.tokens = tokens;
    this.people = people;
    this.clock = clock;
  }

  /** Whether the request carries a token, good or bad. */
  static boolean isUsed(Context ctx) {
    return secret(ctx).isPresent();
  }

  /** Who sent the request by token; empty where it is unknown, revoked or over. */
  Optional<Reader> reader(Context ctx) {
    return secret(ctx)
        .filter(secret -> secret.length() <= LONGEST)
        .flatMap(secret -> tokens.bySecret(secret, clock.instant()))
        .flatMap(this::reader);
  }

  private Optional<Reader> reader(ApiToken token) {
    return people.find(token.personId()).map(person -> new Reader(person, "", Optional.of(token)));
  }

  static Optional<String> secret(Context ctx) {
    return Optional.ofNullable(ctx.header("Authorization"))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip());
  }
}
