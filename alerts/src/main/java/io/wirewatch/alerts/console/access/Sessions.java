package io.wirewatch.alerts.console.access;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import io.wirewatch.alerts.store.OpenSession;
import io.wirewatch.alerts.store.People;
import io.wirewatch.alerts.store.Person;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Sessions as browsers hold them: one cookie, unreadable for scripts, never sent by other sites.
 */
public final class Sessions {
  private static final String COOKIE = "wirewatch_session";
  private static final int BROWSER_LENGTH = 200;

  private final People people;
  private final InstantSource clock;
  private final Duration idle;
  private final Duration longest;
  private final boolean secure;

  /**
   * Keeps sessions in the store.
   *
   * @param secure whether people reach us by https only
   */
  public Sessions(
      People people, InstantSource clock, Duration idle, Duration longest, boolean secure) {
    this.people = people;
    this.clock = clock;
    this.idle = idle;
    this.longest = longest;
    this.secure = secure;
  }

  /** Who sent the request; empty without a valid session. */
  public Optional<Reader> reader(Context ctx) {
    return token(ctx)
        .flatMap(
            token ->
                people
                    .bySession(token, idle, longest, clock.instant())
                    .map(person -> new Reader(person, FormToken.of(token), Optional.empty())));
  }

  /** Whether the request's session is not over; not counted as its use. */
  boolean isOpen(Context ctx) {
    return token(ctx)
        .map(token -> people.isOpen(token, idle, longest, clock.instant()))
        .orElse(false);
  }

  /** Begins a session under a new token; one that was there before ends. */
  public Reader start(Context ctx, Person person) {
    token(ctx).ifPresent(people::endSession);
    String browser = Optional.ofNullable(ctx.userAgent()).orElse("unknown");
    String shortened = browser.substring(0, Math.min(browser.length(), BROWSER_LENGTH));
    String token = people.startSession(person.id(), shortened, clock.instant());
    ctx.cookie(cookie(token, Math.toIntExact(longest.toSeconds())));
    return new Reader(person, FormToken.of(token), Optional.empty());
  }

  /** Ends the request's session and forgets its cookie. */
  public void end(Context ctx) {
    token(ctx).ifPresent(people::endSession);
    ctx.cookie(cookie("", 0));
  }

  /** The request's session by the id under which it is listed. */
  public Optional<String> id(Context ctx) {
    return token(ctx).map(people::sessionId);
  }

  /** Everybody's sessions that are not over. */
  public List<OpenSession> open() {
    return people.sessions(idle, longest, clock.instant());
  }

  /** Ends the person's other sessions; says how many. */
  public int endOthers(Context ctx, Person person) {
    return token(ctx).map(token -> people.endOtherSessions(person.id(), token)).orElse(0);
  }

  private static Optional<String> token(Context ctx) {
    return Optional.ofNullable(ctx.cookie(COOKIE)).filter(value -> !value.isEmpty());
  }

  private Cookie cookie(String value, int seconds) {
    return new Cookie(COOKIE, value, "/", seconds, secure, true, null, SameSite.STRICT);
  }
}
