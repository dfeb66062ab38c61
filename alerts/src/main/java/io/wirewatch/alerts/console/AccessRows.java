package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.view.SessionRow;
import io.wirewatch.alerts.console.view.Times;
import io.wirewatch.alerts.console.view.TokenRow;
import io.wirewatch.alerts.store.ApiToken;
import io.wirewatch.alerts.store.OpenSession;
import io.wirewatch.alerts.store.People;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Scope;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows of sessions and tokens, for those whose they are and for administrators. */
final class AccessRows {
  private final People people;

  AccessRows(People people) {
    this.people = people;
  }

  SessionRow of(OpenSession session, Times times, Optional<String> here) {
    return new SessionRow(
        session.id(),
        name(session.personId()),
        Browsers.name(session.browser()),
        times.of(session.startedAt()),
        times.of(session.usedAt()),
        here.filter(session.id()::equals).isPresent());
  }

  TokenRow of(ApiToken token, Times times) {
    return new TokenRow(
        token.id(),
        token.name(),
        name(token.personId()),
        token.scopes().stream().sorted().map(Scope::words).collect(Collectors.joining("; ")),
        times.of(token.createdAt()),
        times.of(token.expiresAt()).exact(),
        token.usedAt().map(times::of));
  }

  private String name(String personId) {
    return people.find(personId).map(Person::name).orElse("somebody removed");
  }
}
