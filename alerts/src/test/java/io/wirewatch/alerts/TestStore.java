package io.wirewatch.alerts;

import static io.wirewatch.alerts.Samples.NOON;

import io.wirewatch.alerts.store.Alert;
import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.AlertsStore;
import io.wirewatch.alerts.store.DatabaseSettings;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.LedgerEntry;
import io.wirewatch.alerts.store.LedgerState;
import io.wirewatch.alerts.store.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A SQLite store for tests, and the quickest way to a message in its outbox. */
public final class TestStore {
  private TestStore() {}

  public static AlertsStore open(Path folder) {
    String url = "jdbc:sqlite:" + folder.resolve("alerts.db");
    return AlertsStore.open(
        new DatabaseSettings(url, Optional.empty(), Optional.empty()), new Random(1));
  }

  public static Destination destination(AlertsStore store, DestinationKind kind, String address) {
    return store.destinations().add(kind, address, "p1", address, NOON);
  }

  /** Tells a destination and returns the message that waits in the outbox. */
  public static Message tell(AlertsStore store, AlertFacts facts, Destination destination) {
    List<Alert> told = new ArrayList<>();
    LedgerEntry entry =
        new LedgerEntry(
            facts.ruleId(),
            1,
            facts.articleId(),
            facts.revision(),
            facts.storyId(),
            NOON,
            LedgerState.TOLD,
            "",
            Optional.empty(),
            Optional.empty());
    store.inbox().inBatch(batch -> told.add(batch.tell(entry, facts, List.of(destination.id()))));
    return store.messages().ofAlert(told.get(0).id()).get(0);
  }
}
