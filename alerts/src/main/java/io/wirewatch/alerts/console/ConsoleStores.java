package io.wirewatch.alerts.console;

import io.wirewatch.alerts.store.AlertsStore;
import io.wirewatch.alerts.store.ApiTokens;
import io.wirewatch.alerts.store.Articles;
import io.wirewatch.alerts.store.Audit;
import io.wirewatch.alerts.store.Banner;
import io.wirewatch.alerts.store.Calls;
import io.wirewatch.alerts.store.Confirmations;
import io.wirewatch.alerts.store.Desk;
import io.wirewatch.alerts.store.Destinations;
import io.wirewatch.alerts.store.Feedback;
import io.wirewatch.alerts.store.Ledger;
import io.wirewatch.alerts.store.Messages;
import io.wirewatch.alerts.store.OutboxMail;
import io.wirewatch.alerts.store.OutboxMailParts;
import io.wirewatch.alerts.store.OutboxMails;
import io.wirewatch.alerts.store.People;
import io.wirewatch.alerts.store.RuleFeeds;
import io.wirewatch.alerts.store.Rules;
import io.wirewatch.alerts.store.UnsubscribeTokens;
import java.util.List;
import java.util.Optional;

/** The parts of the store that pages read and change. */
public record ConsoleStores(
    Articles articles,
    Rules rules,
    Ledger ledger,
    Messages messages,
    Destinations destinations,
    People people,
    OutboxMails outbox,
    UnsubscribeTokens unsubscribeTokens,
    ApiTokens apiTokens,
    Audit audit,
    Banner banner,
    Desk desk,
    Feedback feedback,
    Calls calls,
    Confirmations confirmations,
    RuleFeeds ruleFeeds) {

  /** The parts of one store; without an outbox, where mails are really sent, none are shown. */
  public static ConsoleStores of(AlertsStore store, Optional<OutboxMails> outbox) {
    return new ConsoleStores(
        store.articles(),
        store.rules(),
        store.ledger(),
        store.messages(),
        store.destinations(),
        store.people(),
        outbox.orElseGet(NoMails::new),
        store.unsubscribeTokens(),
        store.apiTokens(),
        store.audit(),
        store.banner(),
        store.desk(),
        store.feedback(),
        store.calls(),
        store.confirmations(),
        store.ruleFeeds());
  }

  private record NoMails() implements OutboxMails {
    @Override
    public List<OutboxMail> newest(int limit) {
      return List.of();
    }

    @Override
    public Optional<OutboxMailParts> open(String id) {
      return Optional.empty();
    }
  }
}
