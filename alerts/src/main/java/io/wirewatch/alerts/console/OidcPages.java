package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.SameSite;
import io.javalin.http.ServiceUnavailableResponse;
import io.wirewatch.alerts.console.access.Sessions;
import io.wirewatch.alerts.oidc.Flow;
import io.wirewatch.alerts.oidc.OidcClient;
import io.wirewatch.alerts.oidc.OidcResult;
import io.wirewatch.alerts.oidc.ProviderException;
import io.wirewatch.alerts.store.People;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Role;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signing in at the identity provider. On the way there and back the browser keeps what proves that
 * both ends are the same person's, in a cookie that comes back with a link from another site.
 */
final class OidcPages {
  static final String BACK = "/sign-in/oidc/done";
  private static final Logger LOG = LoggerFactory.getLogger(OidcPages.class);
  private static final String COOKIE = "wirewatch_oidc";
  private static final String COOKIE_PATH = "/sign-in/oidc";
  private static final int TEN_MINUTES = 600;
  private static final String UNKNOWN =
      "Your organisation knows you, but nobody has invited you here yet. Ask an administrator.";
  private static final String FAILED =
      "Signing in at your organisation did not work. Try again, or ask for a link by mail.";

  private final Shell shell;
  private final People people;
  private final Sessions sessions;
  private final Optional<OidcClient> client;
  private final Supplier<URI> home;
  private final SignInPages signIn;

  OidcPages(
      Shell shell,
      People people,
      Sessions sessions,
      Optional<OidcClient> client,
      Supplier<URI> home,
      SignInPages signIn) {
    this.shell = shell;
    this.people = people;
    this.sessions = sessions;
    this.client = client;
    this.home = home;
    this.signIn = signIn;
  }

  void begin(Context ctx) {
    try {
      OidcClient.Begun begun = client().begin(back());
      ctx.cookie(cookie(begun.flow().text(), TEN_MINUTES));
      Shell.goTo(ctx, begun.address().toString());
    } catch (ProviderException silent) {
      LOG.warn("The identity provider cannot be used: {}", silent.getMessage());
      throw new ServiceUnavailableResponse("Your organisation's sign-in does not answer.");
    }
  }

  void done(Context ctx) {
    OidcClient provider = client();
    Optional<Flow> flow = Optional.ofNullable(ctx.cookie(COOKIE)).flatMap(Flow::of);
    ctx.cookie(cookie("", 0));
    Optional<String> code = Requests.text(ctx, "code");
    String state = Requests.text(ctx, "state").orElse("");
    if (code.isEmpty() || flow.filter(one -> one.cameBackWith(state)).isEmpty()) {
      signIn.refuse(ctx, FAILED);
      return;
    }
    OidcResult result = provider.finish(flow.get(), code.get(), back());
    if (result instanceof OidcResult.Known known) {
      welcome(ctx, provider, known);
    } else if (result instanceof OidcResult.Refused refused) {
      LOG.warn("A sign-in by the identity provider was refused: {}", refused.reason());
      signIn.refuse(ctx, FAILED);
    }
  }

  private void welcome(Context ctx, OidcClient provider, OidcResult.Known known) {
    Optional<Person> person =
        people.byIdentity(known.issuer(), known.subject()).or(() -> first(provider, known));
    if (person.isEmpty()) {
      signIn.refuse(ctx, UNKNOWN);
      return;
    }
    sessions.start(ctx, person.get());
    // A redirect would still belong to the way from the other site, and go without the cookie.
    ctx.header("Refresh", "0; url=/");
    signIn.welcome(ctx, person.get().name());
  }

  /** Whoever comes for the first time is found by the mail address the provider has verified. */
  private Optional<Person> first(OidcClient provider, OidcResult.Known known) {
    Optional<Person> person = known.email().flatMap(people::byEmail);
    if (person.isEmpty() && provider.admitsUnknown()) {
      person = known.email().filter(MailAddresses::isOne).map(email -> add(email, known));
    }
    person.ifPresent(one -> people.useIdentity(one.id(), known.issuer(), known.subject()));
    return person;
  }

  private Person add(String email, OidcResult.Known known) {
    String name = known.name().orElse(email);
    return people.add(
        email,
        name.substring(0, Math.min(name.length(), 100)),
        Role.READER,
        shell.usualZone(),
        shell.now());
  }

  private OidcClient client() {
    return client.orElseThrow(NotFoundResponse::new);
  }

  private URI back() {
    return home.get().resolve(BACK);
  }

  private Cookie cookie(String value, int seconds) {
    boolean secure = "https".equals(home.get().getScheme());
    return new Cookie(COOKIE, value, COOKIE_PATH, seconds, secure, true, null, SameSite.LAX);
  }
}
