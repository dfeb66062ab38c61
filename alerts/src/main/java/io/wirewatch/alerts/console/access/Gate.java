package io.wirewatch.alerts.console.access;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UnauthorizedResponse;
import java.util.Optional;
import java.util.Set;

/** Decides before every handler whether the request may reach it. */
public final class Gate {
  private static final String READER = "wirewatch.reader";
  private static final Set<HandlerType> SAFE =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

  private final HostRule hosts;
  private final Sessions sessions;
  private final StreamPass streams;

  /** Puts the rules together. */
  public Gate(HostRule hosts, Sessions sessions, StreamPass streams) {
    this.hosts = hosts;
    this.sessions = sessions;
    this.streams = streams;
  }

  /** Before anything else: headers, the host's name, who is asking. */
  public void greet(Context ctx) {
    SafeHeaders.set(ctx);
    if (!hosts.allows(Optional.ofNullable(ctx.header("Host")).orElse(""))) {
      throw new ForbiddenResponse("This console does not answer to that host name.");
    }
    sessions.reader(ctx).ifPresent(reader -> ctx.attribute(READER, reader));
  }

  /** Before a route's handler: may this reader use it, and does a change come from our pages. */
  public void check(Context ctx) {
    Access access = access(ctx);
    switch (access) {
      case OPEN, LINK -> {}
      case READER -> require(ctx);
      case EDITOR -> requireEditor(ctx);
      case STREAM -> requireStream(ctx);
    }
    if (!SAFE.contains(ctx.method()) && access != Access.LINK) {
      requireOwnPage(ctx);
    }
  }

  private static Access access(Context ctx) {
    return ctx.routeRoles().stream()
        .filter(Access.class::isInstance)
        .map(Access.class::cast)
        .findFirst()
        .orElseThrow(NotFoundResponse::new);
  }

  private static Reader require(Context ctx) {
    return reader(ctx).orElseThrow(() -> new UnauthorizedResponse("Please sign in."));
  }

  private static void requireEditor(Context ctx) {
    if (!require(ctx).mayEdit()) {
      throw new ForbiddenResponse("Only editors may change this.");
    }
  }

  private void requireStream(Context ctx) {
    Optional<String> authorization = Optional.ofNullable(ctx.header("Authorization"));
    if (!streams.admits(authorization)) {
      require(ctx);
    }
  }

  private static void requireOwnPage(Context ctx) {
    Optional<String> site = Optional.ofNullable(ctx.header("Sec-Fetch-Site"));
    Optional<String> origin = Optional.ofNullable(ctx.header("Origin"));
    String host = Optional.ofNullable(ctx.header("Host")).orElse("");
    boolean proven = SameOrigin.proven(site, origin, host);
    if (!proven || !reader(ctx).map(reader -> hasFormToken(ctx, reader)).orElse(true)) {
      throw new ForbiddenResponse(
          "This change did not come from a page of this console, or that page is too old. "
              + "Nothing was changed. Go back, load the page again and repeat it.");
    }
  }

  private static boolean hasFormToken(Context ctx, Reader reader) {
    return Optional.ofNullable(ctx.formParam("csrf"))
        .map(sent -> FormToken.same(sent, reader.csrf()))
        .orElse(false);
  }

  /** Who is asking; empty when not signed in. */
  public static Optional<Reader> reader(Context ctx) {
    return Optional.ofNullable(ctx.attribute(READER));
  }

  /** Who is asking, on routes that only answer to people signed in. */
  public static Reader signedIn(Context ctx) {
    return require(ctx);
  }
}
