package io.wirewatch.alerts.console;

import io.wirewatch.alerts.store.Alert;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Role;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.Unsubscription;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a thing of one person's for each name in the braces of a route, new each time. */
final class Things {
  private static final Pattern NAMED = Pattern.compile("\\{([a-z]+)}");

  private final Newsroom room;
  private final Person owner;
  private final AtomicInteger count = new AtomicInteger();

  Things(Newsroom room, Person owner) {
    this.room = room;
    this.owner = owner;
  }

  /** The route's path with things of the owner's in it. */
  String path(Route route) throws Exception {
    Matcher named = NAMED.matcher(route.path());
    StringBuilder path = new StringBuilder();
    while (named.find()) {
      named.appendReplacement(path, Matcher.quoteReplacement(make(named.group(1))));
    }
    return named.appendTail(path).toString();
  }

  private String make(String name) throws Exception {
    return switch (name) {
      case "rule" -> rule().id();
      case "deleted" -> deletedRule();
      case "destination" -> destination().id();
      case "message" -> room.store.messages().ofAlert(alert().id()).get(0).id();
      case "alert" -> alert().id();
      case "person" -> room.person("Somebody " + count.incrementAndGet(), Role.READER).id();
      case "session" -> session();
      case "apitoken" -> token();
      case "token" -> unsubscription();
      case "file" -> "wirewatch.css";
      case "source" -> "el-correo";
      case "story" -> "story-detention-contract-vote";
      case "article" -> room.store.articles().story(make("story")).get(0).enriched().article().id();
      case "topic" -> "detention";
      case "inquiry" -> "inquiry-0";
      case "number" -> "0";
      default -> throw new IllegalStateException("no sample of a " + name);
    };
  }

  private Rule rule() {
    return room.rule(
        Newsroom.draft(owner, "Rule " + count.incrementAndGet(), List.of("detention")));
  }

  private String deletedRule() throws Exception {
    Rule rule = rule();
    HttpResponse<String> answer =
        Visit.signedIn(room, owner).submit("/rules/" + rule.id() + "/delete", Map.of());
    if (answer.statusCode() != 303) {
      throw new IllegalStateException("could not delete: " + answer.statusCode());
    }
    return rule.id();
  }

  private Destination destination() {
    return room.mail("desk" + count.incrementAndGet() + "@x.example", owner);
  }

  private Alert alert() {
    Rule rule =
        room.rule(
            Newsroom.draft(
                owner,
                "Rule " + count.incrementAndGet(),
                List.of("detention"),
                destination().id()));
    return room.tell(rule, new SampleNews(room.clock.instant()).all().get(0));
  }

  private String session() {
    String token = room.store.people().startSession(owner.id(), "test", room.clock.instant());
    return room.store.people().sessionId(token);
  }

  private String token() {
    return room.store
        .apiTokens()
        .make(owner.id(), "test", Set.of(), Duration.ofDays(1), room.clock.instant())
        .token()
        .id();
  }

  private String unsubscription() {
    return room.store
        .unsubscribeTokens()
        .token(new Unsubscription(rule().id(), destination().id()));
  }
}
