package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.wirewatch.alerts.console.access.Gate;
import io.wirewatch.alerts.console.access.Reader;
import io.wirewatch.alerts.console.access.Sessions;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.console.view.FormProblem;
import io.wirewatch.alerts.console.view.HabitsForm;
import io.wirewatch.alerts.console.view.Option;
import io.wirewatch.alerts.console.view.PreferencesPage;
import io.wirewatch.alerts.console.view.Section;
import io.wirewatch.alerts.console.view.SessionRow;
import io.wirewatch.alerts.console.view.Times;
import io.wirewatch.alerts.store.ApiTokens;
import io.wirewatch.alerts.store.People;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Scope;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody chooses for oneself: habits, looks, own sessions, own tokens. */
final class PreferencePages {
  private static final Set<Integer> DAYS = Set.of(7, 30, 90, 365);
  private static final int USUAL_DAYS = 90;

  private final Shell shell;
  private final People people;
  private final ApiTokens tokens;
  private final Sessions sessions;
  private final AccessRows rows;

  PreferencePages(Shell shell, ConsoleStores stores, Sessions sessions) {
    this.shell = shell;
    this.people = stores.people();
    this.tokens = stores.apiTokens();
    this.sessions = sessions;
    this.rows = new AccessRows(people);
  }

  void show(Context ctx) {
    render(ctx, HabitForms.of(person(ctx)), List.of(), Optional.empty());
  }

  void save(Context ctx) {
    HabitFields fields = HabitFields.sent(ctx);
    if (!fields.problems().isEmpty()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      render(ctx, HabitForms.of(fields), fields.problems(), Optional.empty());
      return;
    }
    String id = person(ctx).id();
    people.useZone(id, fields.zone());
    people.useHabits(id, fields.habits());
    people.useLooks(id, fields.looks());
    Shell.goTo(ctx, Done.PREFERENCES_SAVED.on(Address.to("/preferences")));
  }

  void endSession(Context ctx) {
    people.endSessionById(ctx.pathParam("session"));
    Shell.goTo(ctx, Done.SESSION_ENDED.on(Address.to("/preferences")));
  }

  void endOthers(Context ctx) {
    sessions.endOthers(ctx, person(ctx));
    Shell.goTo(ctx, Done.SESSIONS_ENDED.on(Address.to("/preferences")));
  }

  void makeToken(Context ctx) {
    String name = Requests.field(ctx, "name");
    Set<Scope> chosen = EnumSet.noneOf(Scope.class);
    Requests.fields(ctx, "scopes").forEach(code -> Scope.of(code).ifPresent(chosen::add));
    chosen.retainAll(allowed(Gate.signedIn(ctx)));
    List<FormProblem> problems = problems(name, chosen);
    if (!problems.isEmpty()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      render(ctx, HabitForms.of(person(ctx)), problems, Optional.empty());
      return;
    }
    ApiTokens.Made made =
        tokens.make(person(ctx).id(), name, chosen, Duration.ofDays(days(ctx)), shell.now());
    render(ctx, HabitForms.of(person(ctx)), List.of(), Optional.of(made.secret()));
  }

  private static List<FormProblem> problems(String name, Set<Scope> scopes) {
    if (name.isBlank() || name.length() > 60) {
      return List.of(new FormProblem("name", "Say in up to 60 characters what it is for."));
    }
    return scopes.isEmpty()
        ? List.of(new FormProblem("scopes", "Choose at least one thing it may do."))
        : List.of();
  }

  private static int days(Context ctx) {
    String days = Requests.field(ctx, "days");
    return days.matches("[0-9]{1,3}") && DAYS.contains(Integer.parseInt(days))
        ? Integer.parseInt(days)
        : USUAL_DAYS;
  }

  void revokeToken(Context ctx) {
    tokens.revoke(ctx.pathParam("apitoken"));
    Shell.goTo(ctx, Done.TOKEN_REVOKED.on(Address.to("/preferences")));
  }

  private void render(
      Context ctx, HabitsForm form, List<FormProblem> problems, Optional<String> secret) {
    Times times = shell.times(ctx);
    String me = person(ctx).id();
    Optional<String> here = sessions.id(ctx);
    List<SessionRow> own =
        sessions.open().stream()
            .filter(session -> session.personId().equals(me))
            .map(session -> rows.of(session, times, here))
            .toList();
    shell.show(
        ctx,
        "preferences",
        new PreferencesPage(
            shell.frame(ctx, "Preferences", Section.NONE),
            form,
            problems,
            own,
            tokens.of(me).stream().map(token -> rows.of(token, times)).toList(),
            scopes(Gate.signedIn(ctx)),
            secret));
  }

  private static List<Option> scopes(Reader reader) {
    return Arrays.stream(Scope.values())
        .filter(allowed(reader)::contains)
        .map(scope -> new Option(scope.code(), scope.words(), scope.code(), false))
        .toList();
  }

  /** A token never may more than its person. */
  private static Set<Scope> allowed(Reader reader) {
    return Arrays.stream(Scope.values())
        .filter(scope -> reader.mayEdit() || scope.code().endsWith(":read"))
        .collect(Collectors.toSet());
  }

  /** As stored now: the request's reader was read before a change it makes. */
  private Person person(Context ctx) {
    Person before = Gate.signedIn(ctx).person();
    return people.find(before.id()).orElse(before);
  }
}
