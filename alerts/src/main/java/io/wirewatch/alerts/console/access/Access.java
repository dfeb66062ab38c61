package io.wirewatch.alerts.console.access;

import io.javalin.security.RouteRole;
import io.wirewatch.alerts.store.Role;
import io.wirewatch.alerts.store.Scope;
import java.util.Optional;

/** Who a route answers to; a route without one of these answers to nobody. */
public enum Access implements RouteRole {
  /** Anybody: sign-in, static files, liveness. */
  OPEN,
  /** Whoever holds the signed link: unsubscribe pages and the one-click call of mail programs. */
  LINK,
  /** Anybody signed in. */
  READER(Role.READER),
  /** Signed-in editors and admins. */
  EDITOR(Role.EDITOR),
  /** Signed-in admins. */
  ADMIN(Role.ADMIN),
  /** The live stream of articles: who may read articles, or all where streams are open. */
  STREAM_ARTICLES(Role.READER, Scope.ARTICLES_READ),
  /** The live stream of alerts: who may read alerts, or all where streams are open. */
  STREAM_ALERTS(Role.READER, Scope.ALERTS_READ),
  /** Programs that read articles, and pages of ours. */
  READ_ARTICLES(Role.READER, Scope.ARTICLES_READ),
  /** Programs that read alerts and rules, and pages of ours. */
  READ_ALERTS(Role.READER, Scope.ALERTS_READ),
  /** Programs that change rules. */
  WRITE_RULES(Role.EDITOR, Scope.RULES_WRITE),
  /** Programs that change sources. */
  WRITE_SOURCES(Role.EDITOR, Scope.SOURCES_WRITE);

  private final Optional<Role> least;
  private final Optional<Scope> scope;

  Access() {
    this.least = Optional.empty();
    this.scope = Optional.empty();
  }

  Access(Role least) {
    this.least = Optional.of(least);
    this.scope = Optional.empty();
  }

  Access(Role least, Scope scope) {
    this.least = Optional.of(least);
    this.scope = Optional.of(scope);
  }

  /** The least role a person must have; empty where nobody needs to be signed in. */
  public Optional<Role> least() {
    return least;
  }

  /** What a token must allow; empty where tokens open nothing. */
  public Optional<Scope> scope() {
    return scope;
  }

  boolean isStream() {
    return this == STREAM_ARTICLES || this == STREAM_ALERTS;
  }
}
