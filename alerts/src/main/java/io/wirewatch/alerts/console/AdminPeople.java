package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.wirewatch.alerts.console.access.Gate;
import io.wirewatch.alerts.console.access.Sessions;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.console.view.AdminPeoplePage;
import io.wirewatch.alerts.console.view.FormProblem;
import io.wirewatch.alerts.console.view.Option;
import io.wirewatch.alerts.console.view.PersonRow;
import io.wirewatch.alerts.console.view.Section;
import io.wirewatch.alerts.store.OpenSession;
import io.wirewatch.alerts.store.People;
import io.wirewatch.alerts.store.PeopleChange;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Role;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who may sign in, and as what. */
final class AdminPeople {
  private static final String LAST =
      "Somebody must be left who may do everything. Make another person administrator first.";

  private final Shell shell;
  private final People people;
  private final Sessions sessions;
  private final Invitations invitations;

  AdminPeople(Shell shell, People people, Sessions sessions, Invitations invitations) {
    this.shell = shell;
    this.people = people;
    this.sessions = sessions;
    this.invitations = invitations;
  }

  void list(Context ctx) {
    render(ctx, List.of(), Optional.empty());
  }

  void invite(Context ctx) {
    String email = Requests.field(ctx, "email");
    String name = Requests.field(ctx, "name");
    if (!MailAddresses.isOne(email)) {
      refuse(ctx, "email", "Write one mail address, such as ada@example.org.");
    } else if (name.isBlank() || name.length() > 100) {
      refuse(ctx, "name", "Write a name of up to 100 characters.");
    } else if (people.byEmail(email).isPresent()) {
      refuse(ctx, "email", "There is somebody with this address already.");
    } else {
      Person person = people.add(email, name, role(ctx), shell.zone(ctx), shell.now());
      people.change(person.id(), name, role(ctx), team(ctx));
      sendLink(ctx, person);
    }
  }

  void inviteAgain(Context ctx) {
    sendLink(ctx, person(ctx));
  }

  private void sendLink(Context ctx, Person person) {
    Optional<URI> link = invitations.invite(person, Gate.signedIn(ctx).person(), shell.now());
    if (link.isPresent()) {
      render(ctx, List.of(), link.map(URI::toString));
    } else {
      Shell.goTo(ctx, Done.INVITED.on(Address.to("/admin")));
    }
  }

  void change(Context ctx) {
    Person person = person(ctx);
    String name = Requests.field(ctx, "name");
    boolean named = !name.isBlank() && name.length() <= 100;
    answer(
        ctx,
        people.change(person.id(), named ? name : person.name(), role(ctx), team(ctx)),
        Done.PERSON_SAVED);
  }

  void remove(Context ctx) {
    Person person = person(ctx);
    Person self = Gate.signedIn(ctx).person();
    if (person.id().equals(self.id())) {
      refuse(ctx, "person", "You cannot remove yourself; another administrator can.");
      return;
    }
    answer(ctx, people.remove(person.id(), self.id()), Done.PERSON_REMOVED);
  }

  private void answer(Context ctx, PeopleChange change, Done done) {
    switch (change) {
      case DONE -> Shell.goTo(ctx, done.on(Address.to("/admin")));
      case MISSING -> throw new NotFoundResponse();
      case LAST_ADMIN -> refuse(ctx, "person", LAST);
    }
  }

  private void refuse(Context ctx, String field, String message) {
    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    render(ctx, List.of(new FormProblem(field, message)), Optional.empty());
  }

  private Person person(Context ctx) {
    return people.find(ctx.pathParam("person")).orElseThrow(NotFoundResponse::new);
  }

  private static Role role(Context ctx) {
    String code = Requests.field(ctx, "role").toUpperCase(Locale.ROOT);
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(code))
        .findFirst()
        .orElse(Role.READER);
  }

  private static Optional<String> team(Context ctx) {
    String team = Requests.field(ctx, "team");
    return Optional.of(team.substring(0, Math.min(team.length(), 60)))
        .filter(name -> !name.isEmpty());
  }

  private void render(Context ctx, List<FormProblem> problems, Optional<String> link) {
    Map<String, Long> open =
        sessions.open().stream()
            .collect(Collectors.groupingBy(OpenSession::personId, Collectors.counting()));
    String self = Gate.signedIn(ctx).person().id();
    shell.show(
        ctx,
        "adminpeople",
        new AdminPeoplePage(
            shell.frame(ctx, "People", Section.ADMIN),
            AdminTabs.at("/admin"),
            people.all().stream().map(one -> row(one, open, self)).toList(),
            roles(Role.READER),
            problems,
            Requests.field(ctx, "email"),
            problems.isEmpty() ? "" : Requests.field(ctx, "name"),
            link));
  }

  private static PersonRow row(Person person, Map<String, Long> open, String self) {
    long count = open.getOrDefault(person.id(), 0L);
    return new PersonRow(
        person.id(),
        person.name(),
        person.email(),
        label(person.role()),
        person.team().orElse(""),
        roles(person.role()),
        count == 0 ? "no" : count == 1 ? "in one browser" : "in " + count + " browsers",
        person.id().equals(self));
  }

  private static List<Option> roles(Role chosen) {
    return Arrays.stream(Role.values())
        .map(role -> new Option(role.name(), label(role), "", role == chosen))
        .toList();
  }

  private static String label(Role role) {
    return switch (role) {
      case READER -> "reader";
      case EDITOR -> "editor";
      case ADMIN -> "administrator";
    };
  }
}
