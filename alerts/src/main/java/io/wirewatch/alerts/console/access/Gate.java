package io.wirewatch.alerts.console.access;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UnauthorizedResponse;
import io.wirewatch.alerts.store.ApiToken;
import io.wirewatch.alerts.store.Role;
import io.wirewatch.alerts.store.Scope;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** Decides before every handler whether the request may reach it. */
public final class Gate {
  private static final String READER = "wirewatch.reader";
  private static final String SIGHT = "wirewatch.sight";
  private static final Set<HandlerType> SAFE =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

  private final HostRule hosts;
  private final ProxySignIn people;
  private final Bearer bearer;
  private final StreamPass streams;
  private final Belongings belongings;

  /** Puts the rules together. */
  public Gate(
      HostRule hosts,
      ProxySignIn people,
      Bearer bearer,
      StreamPass streams,
      Belongings belongings) {
    this.hosts = hosts;
    this.people = people;
    this.bearer = bearer;
    this.streams = streams;
    this.belongings = belongings;
  }

  /** Before anything else: headers, the host's name, who is asking. */
  public void greet(Context ctx) {
    SafeHeaders.set(ctx);
    if (!hosts.allows(Optional.ofNullable(ctx.header("Host")).orElse(""))) {
      throw new ForbiddenResponse("This console does not answer to that host name.");
    }
    find(ctx).ifPresent(reader -> ctx.attribute(READER, reader));
  }

  /** A request with a token is never judged by its cookies. */
  private Optional<Reader> find(Context ctx) {
    return Bearer.isUsed(ctx) ? bearer.reader(ctx) : people.reader(ctx);
  }

  /** Before a route's handler: may this reader use it, and does a change come from our pages. */
  public void check(Context ctx) {
    Access access = access(ctx);
    if (isStreamForAll(access, ctx)) {
      ctx.attribute(SIGHT, belongings.everything());
    } else if (access.least().isPresent()) {
      admit(access, access.least().get(), ctx);
    }
    boolean changes = !SAFE.contains(ctx.method()) && access != Access.LINK;
    if (changes && !Bearer.isUsed(ctx)) {
      requireOwnPage(ctx);
    }
  }

  /** Watches over an answer that goes on for long. */
  public Standing standing(Context ctx, InstantSource clock) {
    return new Standing(this, access(ctx), ctx, clock);
  }

  /** Whether who was let in would be let in still; does not count as a use of the session. */
  boolean stillAdmits(Context ctx, Access access) {
    return isStreamForAll(access, ctx)
        || (Bearer.isUsed(ctx) ? bearer.reader(ctx).isPresent() : people.isSignedIn(ctx));
  }

  private static Access access(Context ctx) {
    return ctx.routeRoles().stream()
        .filter(Access.class::isInstance)
        .map(Access.class::cast)
        .findFirst()
        .orElseThrow(NotFoundResponse::new);
  }

  private boolean isStreamForAll(Access access, Context ctx) {
    return access.isStream() && streams.admits(Bearer.secret(ctx));
  }

  /** Another's things do not exist for a reader, whatever the reader may do. */
  private void admit(Access access, Role least, Context ctx) {
    Reader reader = require(ctx);
    Sight sight = belongings.sight(reader);
    ctx.attribute(SIGHT, sight);
    belongings.require(ctx, sight);
    if (!reader.isAtLeast(least)) {
      throw new ForbiddenResponse(
          least == Role.ADMIN
              ? "Only administrators may do this."
              : "Only editors may change this.");
    }
    if (reader.token().isPresent()) {
      admitToken(access, reader.token().get());
    } else if (access.scope().isPresent() && !SAFE.contains(ctx.method())) {
      throw new ForbiddenResponse("Changes need a token: make one under Preferences.");
    }
  }

  private static void admitToken(Access access, ApiToken token) {
    Scope scope =
        access
            .scope()
            .orElseThrow(() -> new ForbiddenResponse("Tokens open only what is under /v1."));
    if (!token.allows(scope)) {
      throw new ForbiddenResponse("This needs a token with the scope " + scope.code() + ".");
    }
  }

  private static Reader require(Context ctx) {
    return reader(ctx).orElseThrow(() -> new UnauthorizedResponse("Please sign in."));
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

  /** What whoever is asking sees, on routes that only answer to people signed in. */
  public static Sight sight(Context ctx) {
    return Optional.<Sight>ofNullable(ctx.attribute(SIGHT)).orElseThrow(NotFoundResponse::new);
  }

  /** Who is asking, on routes that only answer to people signed in. */
  public static Reader signedIn(Context ctx) {
    return require(ctx);
  }
}
