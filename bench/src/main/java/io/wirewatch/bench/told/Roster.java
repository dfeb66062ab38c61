package io.wirewatch.bench.told;

import io.wirewatch.alerts.store.AlertsStore;
import io.wirewatch.alerts.store.DatabaseSettings;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.LedgerEntry;
import io.wirewatch.alerts.store.MessageState;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Role;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.RuleDraft;
import io.wirewatch.alerts.store.Speed;
import io.wirewatch.alerts.store.Tell;
import io.wirewatch.alerts.store.Watch;
import io.wirewatch.bench.checker.Accounts;
import io.wirewatch.bench.checker.Ended;
import io.wirewatch.bench.checker.Watched;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The rules and webhooks of a run, and what the ledger says of them in the end. */
final class Roster {
  /** How long every tenth rule gathers. */
  static final Duration GATHERS = Duration.ofSeconds(4);

  private static final int NO_LIMIT = 1_000_000;
  private static final int MOST_ENTRIES = 1_000_000;

  private final DatabaseSettings database;

  /** The rules and webhooks that are kept in a database. */
  Roster(DatabaseSettings database) {
    this.database = database;
  }

  /** One database in a file. */
  static DatabaseSettings sqlite(Path file) {
    return new DatabaseSettings("jdbc:sqlite:" + file, Optional.empty(), Optional.empty());
  }

  /**
   * Writes one rule for each marker: every second one tells two webhooks, every tenth one gathers.
   *
   * @param address of a webhook, by its name
   */
  List<Watched> write(List<String> markers, UnaryOperator<String> address) {
    try (AlertsStore store = AlertsStore.open(database, new SecureRandom())) {
      Instant now = Instant.EPOCH;
      Person editor =
          store.people().add("desk@newsroom.example", "Desk", Role.EDITOR, ZoneOffset.UTC, now);
      List<Watched> rules = new ArrayList<>();
      for (int number = 0; number < markers.size(); number++) {
        Set<String> names =
            number % 2 == 0 ? Set.of("d" + number) : Set.of("d" + number, "shared" + number % 5);
        List<String> ids =
            names.stream()
                .map(name -> webhook(store, name, editor, address.apply(name)).id())
                .toList();
        rules.add(rule(store, number, markers, names, tell(ids, number), editor));
      }
      return rules;
    }
  }

  private static Destination webhook(AlertsStore store, String name, Person owner, String address) {
    return store
        .destinations()
        .add(DestinationKind.WEBHOOK, name, owner.id(), address, Instant.EPOCH);
  }

  private static Tell tell(List<String> destinations, int number) {
    Speed speed = number % 10 == 9 ? new Speed.Bundled(GATHERS) : new Speed.AtOnce();
    return new Tell(destinations, speed, Tell.FOLLOW_UPS, NO_LIMIT, Optional.empty(), List.of());
  }

  /** Every seventh rule leaves out what the first one watches for. */
  private static Watched rule(
      AlertsStore store,
      int number,
      List<String> markers,
      Set<String> names,
      Tell tell,
      Person owner) {
    Set<String> none = number % 7 == 6 ? Set.of(markers.get(0)) : Set.of();
    Duration gathers = tell.speed() instanceof Speed.Bundled ? GATHERS : Duration.ZERO;
    Watched watched =
        new Watched("?", Set.of(markers.get(number)), none, names, tell.followUps(), gathers);
    Rule rule =
        store
            .rules()
            .add(
                RuleDraft.of("Rule " + number, owner.id(), Watch.forWords(watched.query()), tell),
                Instant.EPOCH);
    return new Watched(
        rule.id(),
        watched.all(),
        watched.none(),
        watched.destinations(),
        watched.followUps(),
        watched.gathers());
  }

  /** What the ledger says of rules. */
  Accounts read(List<Watched> rules) {
    try (AlertsStore store = AlertsStore.open(database, new SecureRandom())) {
      List<Ended> ended =
          rules.stream()
              .flatMap(rule -> store.ledger().ofRule(rule.ruleId(), MOST_ENTRIES).stream())
              .map(Roster::ended)
              .toList();
      Map<MessageState, Long> messages = store.messages().counts();
      return new Accounts(
          ended,
          store.ledger().sum().difference(),
          messages.getOrDefault(MessageState.PENDING, 0L)
              + messages.getOrDefault(MessageState.FAILED, 0L));
    }
  }

  private static Ended ended(LedgerEntry entry) {
    return new Ended(
        entry.ruleId(), entry.articleId(), entry.revision(), entry.storyId(), entry.state().code());
  }
}
