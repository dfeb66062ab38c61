package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.access.Belongings;
import io.wirewatch.alerts.console.access.Sight;
import io.wirewatch.alerts.store.Alert;
import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.Message;
import java.util.Optional;
import java.util.Set;

/** Whose the things are that our addresses name. */
final class Ownership {
  private static final Set<String> SHARED =
      Set.of("file", "source", "story", "article", "topic", "inquiry", "number");

  private final ConsoleStores stores;
  private final DeletedRules deleted;

  Ownership(ConsoleStores stores, DeletedRules deleted) {
    this.stores = stores;
    this.deleted = deleted;
  }

  Belongings belongings() {
    return new Belongings(stores.people(), stores.rules())
        .shared(SHARED)
        .owned("rule", (sight, id) -> seen(stores.rules().find(id).map(sight::sees)))
        .owned("deleted", (sight, id) -> seen(deleted.find(id).map(sight::sees)))
        .owned("destination", (sight, id) -> seen(stores.destinations().find(id).map(sight::sees)))
        .owned("message", (sight, id) -> seen(message(sight, id)))
        .owned("alert", (sight, id) -> seen(told(id).map(sight::seesTold)))
        .owned("person", (sight, id) -> sight.isAll() && stores.people().find(id).isPresent())
        .owned("session", (sight, id) -> seen(stores.people().ownerOfSession(id).map(sight::isOwn)))
        .owned(
            "apitoken",
            (sight, id) ->
                seen(stores.apiTokens().find(id).map(token -> sight.isOwn(token.personId()))));
  }

  private static boolean seen(Optional<Boolean> sees) {
    return sees.orElse(false);
  }

  private Optional<AlertFacts> told(String alertId) {
    return stores.ledger().alert(alertId).map(Alert::facts);
  }

  /** A message is seen by who sees its rule, and by who sees where it goes. */
  private Optional<Boolean> message(Sight sight, String id) {
    return stores.messages().find(id).map(message -> sight.sees(message) || goesTo(sight, message));
  }

  private boolean goesTo(Sight sight, Message message) {
    return seen(stores.destinations().find(message.destinationId()).map(sight::sees));
  }
}
