package io.wirewatch.alerts.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import io.wirewatch.alerts.console.access.Access;
import io.wirewatch.alerts.console.access.Belongings;
import io.wirewatch.alerts.store.AuditLine;
import io.wirewatch.alerts.store.AuditSearch;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Role;
import io.wirewatch.alerts.store.Scope;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every route with everybody: nobody, a reader, the owner of what the address names, another
 * editor, an admin. What a route declares is what it does; a route that names something unknown or
 * declares nothing fails here.
 */
class RouteTableTest {
  private static final Set<String> OWNED =
      Set.of(
          "{rule}",
          "{deleted}",
          "{destination}",
          "{message}",
          "{alert}",
          "{session}",
          "{apitoken}");

  private Newsroom room;
  private Things things;
  private Caller nobody;
  private Caller reader;
  private Caller owner;
  private Caller other;
  private Caller admin;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    room = new Newsroom(folder, InstantSource.system(), Newsroom.settings(false));
    Person eddie = room.person("Eddie", Role.EDITOR);
    DevConsole.fill(room, eddie);
    things = new Things(room, eddie);
    HttpClient client = HttpClient.newHttpClient();
    nobody = new Caller(room, client, "nobody", Optional.empty());
    reader = caller(client, room.person("Rita", Role.READER));
    owner = caller(client, eddie);
    other = caller(client, room.person("Olga", Role.EDITOR));
    admin = caller(client, room.person("Ada", Role.ADMIN));
    room.person("Ben", Role.ADMIN);
  }

  private Caller caller(HttpClient client, Person person) {
    return new Caller(room, client, person.name(), Optional.of(person));
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void everyRouteAnswersEverybodyAsItDeclares() throws Exception {
    List<String> wrong = new ArrayList<>();

    for (Route route : room.routes()) {
      for (Caller caller : List.of(nobody, reader, owner, other, admin)) {
        judge(route, caller).ifPresent(wrong::add);
      }
    }

    assertThat(wrong).isEmpty();
  }

  private Optional<String> judge(Route route, Caller caller) throws Exception {
    if (isEndless(route) && mayUse(route, caller)) {
      return Optional.empty();
    }
    HttpResponse<String> answer = send(route, caller);
    int status = answer.statusCode();
    String expected = expected(route, caller);
    boolean fits =
        switch (expected) {
          case "sign in" -> isSentToSignIn(answer) || status == 401;
          case "hidden" -> status == 404;
          case "forbidden" -> status == 403;
          case "open" -> status < 500 && status != 401;
          default -> status < 500 && status != 401 && status != 403;
        };
    return fits
        ? Optional.empty()
        : Optional.of(
            "%s %s for %s: %d, not %s"
                .formatted(route.method(), route.path(), caller.name(), status, expected));
  }

  private static boolean isSentToSignIn(HttpResponse<String> answer) {
    String location = answer.headers().firstValue("Location").orElse("");
    return answer.statusCode() == 303 && location.startsWith("/sign-in");
  }

  private HttpResponse<String> send(Route route, Caller caller) throws Exception {
    String path = things.path(route);
    return route.access().scope().isPresent()
        ? caller.call(route.method(), path, Scope.values())
        : caller.browse(route.method(), path);
  }

  private static String expected(Route route, Caller caller) {
    Optional<Role> least = route.access().least();
    if (least.isEmpty()) {
      return "open";
    }
    if (caller.person().isEmpty()) {
      return "sign in";
    }
    if (isHidden(route, caller)) {
      return "hidden";
    }
    return mayUse(route, caller) ? "answered" : "forbidden";
  }

  private static boolean isHidden(Route route, Caller caller) {
    boolean strange = caller.name().equals("Rita") || caller.name().equals("Olga");
    boolean owned = OWNED.stream().anyMatch(route.path()::contains);
    boolean ofPeople = route.path().contains("{person}");
    return (owned && strange) || (ofPeople && !caller.name().equals("Ada"));
  }

  private static boolean mayUse(Route route, Caller caller) {
    Role least = route.access().least().orElse(Role.READER);
    return caller.person().map(person -> person.role().compareTo(least) >= 0).orElse(false);
  }

  private static boolean isEndless(Route route) {
    return route.access() == Access.STREAM_ARTICLES || route.access() == Access.STREAM_ALERTS;
  }

  @Test
  void everyNameInAnAddressHasAnOwnerOrIsKnownToHaveNone() {
    Belongings known =
        new Ownership(ConsoleStores.of(room.store, Optional.empty()), new DeletedRules())
            .belongings();

    for (Route route : room.routes()) {
      Matcher named = Pattern.compile("\\{([^}]+)}").matcher(route.path());
      while (route.access().least().isPresent() && named.find()) {
        assertThat(known.knows(named.group(1))).as(route.path()).isTrue();
      }
    }
  }

  @Test
  void everyChangeThatWentThroughIsInTheAuditLog() throws Exception {
    int changes = 0;

    for (Route route : room.routes()) {
      if (isEndless(route)) {
        continue;
      }
      String path = things.path(route);
      long before = newestLine();
      int status =
          route.access().scope().isPresent()
              ? admin.call(route.method(), path, Scope.values()).statusCode()
              : admin.browse(route.method(), path).statusCode();
      if (route.changes() && status < 400) {
        assertThat(newestLine()).as(route.path()).isGreaterThan(before);
        changes++;
      } else if (!route.changes()) {
        assertThat(newestLine()).as(route.path()).isEqualTo(before);
      }
    }
    assertThat(changes).isGreaterThan(10);
  }

  private long newestLine() {
    return room.store.audit().search(AuditSearch.ALL, Optional.empty(), 1).items().stream()
        .mapToLong(AuditLine::number)
        .sum();
  }

  @Test
  void tokensOpenNothingButWhatTheirScopesSay() throws Exception {
    List<String> wrong = new ArrayList<>();

    for (Route route : room.routes()) {
      Optional<Scope> needed = route.access().scope();
      Scope[] others =
          Set.of(Scope.values()).stream()
              .filter(scope -> !needed.equals(Optional.of(scope)))
              .toArray(Scope[]::new);
      int status = owner.call(route.method(), things.path(route), others).statusCode();
      if (route.access().least().isPresent() && status != 403) {
        wrong.add(route.method() + " " + route.path() + ": " + status);
      }
    }

    assertThat(wrong)
        .allMatch(line -> line.contains("{person}") && line.endsWith(": 404"), "pages of people");
  }

  @Test
  void changesByBrowserNeedAToken() throws Exception {
    for (Route route : room.routes()) {
      if (route.access().scope().isPresent() && !route.method().equals(HandlerType.GET)) {
        assertThat(admin.browse(route.method(), things.path(route)).statusCode())
            .as(route.path())
            .isEqualTo(403);
      }
    }
  }
}
