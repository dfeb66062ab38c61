package io.wirewatch.alerts.console.access;

import io.javalin.http.Context;
import io.wirewatch.alerts.store.Act;
import io.wirewatch.alerts.store.Audit;
import io.wirewatch.alerts.store.People;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Role;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Who is signed in at a proxy we believe is signed in here: a session begins with the first
 * request, and ends with one in which the proxy names somebody else.
 */
public final class ProxySignIn {
  private final Proxies proxies;
  private final People people;
  private final Sessions sessions;
  private final Audit audit;
  private final InstantSource clock;
  private final ZoneId zone;

  /** Lets in whom the proxies name. */
  public ProxySignIn(
      Proxies proxies,
      People people,
      Sessions sessions,
      Audit audit,
      InstantSource clock,
      ZoneId zone) {
    this.proxies = proxies;
    this.people = people;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
    this.zone = zone;
  }

  /** Who sent the request, by session or by proxy. */
  Optional<Reader> reader(Context ctx) {
    Optional<String> mail = proxies.mail(ctx);
    Optional<Reader> bySession = sessions.reader(ctx);
    if (mail.isEmpty()) {
      return bySession;
    }
    Optional<Reader> same =
        bySession.filter(reader -> reader.person().email().equalsIgnoreCase(mail.get()));
    return same.isPresent() ? same : person(mail.get()).map(person -> begin(ctx, person));
  }

  /** Whether the request's session is not over; not counted as its use. */
  boolean isSignedIn(Context ctx) {
    return sessions.isOpen(ctx);
  }

  private Optional<Person> person(String mail) {
    Optional<Person> known = people.byEmail(mail);
    boolean admits = known.isEmpty() && proxies.admitUnknown() && mail.matches("[^\\s@]+@[^\\s@]+");
    return admits ? Optional.of(people.add(mail, mail, Role.READER, zone, clock.instant())) : known;
  }

  private Reader begin(Context ctx, Person person) {
    audit.add(
        new Act(
            clock.instant(),
            Optional.of(person.id()),
            person.name(),
            "proxy",
            "GET /sign-in/proxy",
            "person",
            person.id()));
    return sessions.start(ctx, person);
  }
}
