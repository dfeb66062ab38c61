package io.wirewatch.standalone.command;

import io.wirewatch.alerts.AlertsApp;
import io.wirewatch.alerts.rules.SaveResult;
import io.wirewatch.alerts.store.AlertsStore;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Role;
import io.wirewatch.alerts.store.RuleDraft;
import io.wirewatch.alerts.store.Tell;
import io.wirewatch.alerts.store.Watch;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/**
 * The newsroom of the demo: one editor, a mail address, the live stream, and three rules to begin
 * with.
 */
final class DemoNewsroom {
  static final String EDITOR = "editor@newsroom.example";

  private final InstantSource clock;

  DemoNewsroom(InstantSource clock) {
    this.clock = clock;
  }

  /** Sets it up where it is not yet. */
  void open(AlertsApp alerts) {
    AlertsStore store = alerts.store();
    Instant now = clock.instant();
    Person editor =
        store.people().add(EDITOR, "Demo editor", Role.ADMIN, ZoneId.systemDefault(), now);
    if (!store.rules().all().isEmpty()) {
      return;
    }
    String mail = add(store, DestinationKind.MAIL, "Demo editor's mail", editor, EDITOR);
    String stream = add(store, DestinationKind.STREAM, "Live stream", editor, "");
    rule(alerts, editor, "Detention", "", List.of("detention"), List.of(mail, stream));
    rule(
        alerts,
        editor,
        "287(g) and county jails",
        "287(g) OR \"ICE detainers\" OR near(sheriff ICE 8)",
        List.of(),
        List.of(mail, stream));
    rule(
        alerts,
        editor,
        "Raids at work",
        "",
        List.of("workplace-enforcement"),
        List.of(mail, stream));
  }

  private String add(
      AlertsStore store, DestinationKind kind, String name, Person owner, String address) {
    return store.destinations().add(kind, name, owner.id(), address, clock.instant()).id();
  }

  private static void rule(
      AlertsApp alerts,
      Person owner,
      String name,
      String words,
      List<String> topics,
      List<String> destinations) {
    SaveResult saved =
        alerts
            .rules()
            .add(
                RuleDraft.of(
                    name,
                    owner.id(),
                    Watch.forWords(words).onTopics(topics),
                    Tell.to(destinations)));
    if (!(saved instanceof SaveResult.Saved)) {
      throw new IllegalStateException("the demo's rule \"" + name + "\" was not saved: " + saved);
    }
  }
}
