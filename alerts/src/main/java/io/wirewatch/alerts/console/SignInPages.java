package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.wirewatch.alerts.console.access.Attempts;
import io.wirewatch.alerts.console.access.Gate;
import io.wirewatch.alerts.console.access.Sessions;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.console.view.Section;
import io.wirewatch.alerts.console.view.SignInPage;
import io.wirewatch.alerts.console.view.Theme;
import io.wirewatch.alerts.store.Looks;
import io.wirewatch.alerts.store.People;
import io.wirewatch.alerts.store.Person;
import java.util.Optional;

/** Signing in by one-time link, signing out, and the reader's preferences. */
final class SignInPages {
  private static final String EXPIRED =
      "This link has been used or is older than 15 minutes. Ask for a new one.";
  private static final String TOO_OFTEN = "Too many tries. Wait a minute and try again.";

  private final Shell shell;
  private final People people;
  private final Sessions sessions;
  private final Attempts attempts;

  SignInPages(Shell shell, People people, Sessions sessions, Attempts attempts) {
    this.shell = shell;
    this.people = people;
    this.sessions = sessions;
    this.attempts = attempts;
  }

  /** The page that tells how to get a link, or the button behind a link: nothing is used up yet. */
  void show(Context ctx) {
    render(ctx, Requests.text(ctx, "key").orElse(""), Optional.empty());
  }

  /** Uses the link's key up and begins a session. */
  void signIn(Context ctx) {
    String key = Requests.field(ctx, "key");
    if (!attempts.allowed()) {
      ctx.status(HttpStatus.TOO_MANY_REQUESTS);
      render(ctx, key, Optional.of(TOO_OFTEN));
      return;
    }
    Optional<Person> person = people.useSignInToken(key, shell.now());
    if (person.isEmpty()) {
      ctx.status(HttpStatus.FORBIDDEN);
      render(ctx, "", Optional.of(EXPIRED));
      return;
    }
    sessions.start(ctx, person.get());
    Shell.goTo(ctx, Requests.ownPath(Requests.field(ctx, "next")));
  }

  private void render(Context ctx, String key, Optional<String> problem) {
    String browser = Optional.ofNullable(ctx.userAgent()).orElse("unknown");
    String next = Requests.ownPath(Requests.text(ctx, "next").orElse("/"));
    shell.show(
        ctx,
        "signin",
        new SignInPage(
            shell.frame(ctx, "Sign in", Section.NONE), problem, key, next, Browsers.name(browser)));
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
