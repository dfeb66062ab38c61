package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.wirewatch.alerts.console.access.Gate;
import io.wirewatch.alerts.console.access.Limits;
import io.wirewatch.alerts.console.access.Proxies;
import io.wirewatch.alerts.console.access.Sessions;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.console.view.Section;
import io.wirewatch.alerts.console.view.SignInPage;
import io.wirewatch.alerts.console.view.Theme;
import io.wirewatch.alerts.store.Looks;
import io.wirewatch.alerts.store.People;
import io.wirewatch.alerts.store.Person;
import java.util.Optional;

/** Signing in by one-time link, signing out, and the short form of preferences. */
final class SignInPages implements AutoCloseable {
  private static final String EXPIRED =
      "This link has been used or is older than 15 minutes. Ask for a new one.";
  private static final String TOO_OFTEN = "Too many tries. Wait a minute and try again.";
  private static final String ASKED_TOO_OFTEN =
      "Too many links were asked for from where you are. Wait a quarter of an hour.";
  private static final String NO_ADDRESS = "Write your mail address, such as ada@example.org.";

  private final Shell shell;
  private final People people;
  private final Sessions sessions;
  private final SignInLinks links;
  private final SignInRules rules;

  /**
   * How signing in is guarded, and what else the page offers.
   *
   * @param tries of keys, from one address
   * @param proxies tell where a request comes from
   * @param button of the identity provider, where there is one
   */
  record SignInRules(Limits tries, Proxies proxies, Optional<String> button) {}

  SignInPages(Shell shell, People people, Sessions sessions, SignInLinks links, SignInRules rules) {
    this.shell = shell;
    this.people = people;
    this.sessions = sessions;
    this.links = links;
    this.rules = rules;
  }

  /** The page that tells how to get a link, or the button behind a link: nothing is used up yet. */
  void show(Context ctx) {
    render(ctx, Requests.text(ctx, "key").orElse(""), Optional.empty(), Optional.empty());
  }

  /** Answers the same, as fast, whether there is somebody with that address or not. */
  void askForLink(Context ctx) {
    String email = Requests.field(ctx, "email");
    if (!MailAddresses.isOne(email)) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      render(ctx, "", Optional.of(NO_ADDRESS), Optional.empty());
    } else if (!links.mayAsk(rules.proxies().address(ctx))) {
      ctx.status(HttpStatus.TOO_MANY_REQUESTS);
      render(ctx, "", Optional.of(ASKED_TOO_OFTEN), Optional.empty());
    } else {
      links.ask(email, browser(ctx));
      Shell.goTo(ctx, Done.LINK_ASKED_FOR.on(Address.to("/sign-in")));
    }
  }

  /** Uses the link's key up and begins a session. */
  void signIn(Context ctx) {
    String key = Requests.field(ctx, "key");
    if (!rules.tries().allows(rules.proxies().address(ctx))) {
      ctx.status(HttpStatus.TOO_MANY_REQUESTS);
      render(ctx, key, Optional.of(TOO_OFTEN), Optional.empty());
      return;
    }
    Optional<Person> person = people.useSignInToken(key, shell.now());
    if (person.isEmpty()) {
      refuse(ctx, EXPIRED);
      return;
    }
    sessions.start(ctx, person.get());
    Shell.goTo(ctx, Requests.ownPath(Requests.field(ctx, "next")));
  }

  /** The page, saying why nobody got in. */
  void refuse(Context ctx, String why) {
    ctx.status(HttpStatus.FORBIDDEN);
    render(ctx, "", Optional.of(why), Optional.empty());
  }

  /** A step between another site and ours. */
  void welcome(Context ctx, String name) {
    render(ctx, "", Optional.empty(), Optional.of(name));
  }

  private static String browser(Context ctx) {
    return Browsers.name(Optional.ofNullable(ctx.userAgent()).orElse("unknown"));
  }

  private void render(Context ctx, String key, Optional<String> problem, Optional<String> welcome) {
    Optional<String> asked = key.isEmpty() ? Optional.empty() : people.askedFrom(key, shell.now());
    shell.show(
        ctx,
        "signin",
        new SignInPage(
            shell.frame(ctx, "Sign in", Section.NONE),
            problem,
            key,
            Requests.ownPath(Requests.text(ctx, "next").orElse("/")),
            browser(ctx),
            asked,
            rules.button(),
            welcome));
  }

  @Override
  public void close() {
    links.close();
  }

  void signOut(Context ctx) {
    sessions.end(ctx);
    Shell.goTo(ctx, Done.SIGNED_OUT.on(Address.to("/sign-in")));
  }

  /** The short form in the menu: the rest is on the page of preferences. */
  void savePreferences(Context ctx) {
    Person person = Gate.signedIn(ctx).person();
    people.useLooks(
        person.id(),
        new Looks(
            person.looks().twelveHours(),
            Theme.of(Requests.field(ctx, "theme")).code(),
            Requests.field(ctx, "shortcuts").equals("on")));
    HabitFields.zone(Requests.field(ctx, "zone"))
        .ifPresent(zone -> people.useZone(person.id(), zone));
    Shell.goTo(ctx, Requests.ownPath(Requests.field(ctx, "back")));
  }
}
