package io.wirewatch.alerts.console;

import io.wirewatch.alerts.store.Articles;
import io.wirewatch.alerts.store.Destinations;
import io.wirewatch.alerts.store.Ledger;
import io.wirewatch.alerts.store.Messages;
import io.wirewatch.alerts.store.OutboxMails;
import io.wirewatch.alerts.store.People;
import io.wirewatch.alerts.store.Rules;
import io.wirewatch.alerts.store.UnsubscribeTokens;

/** The parts of the store that pages read and change. */
public record ConsoleStores(
    Articles articles,
    Rules rules,
    Ledger ledger,
    Messages messages,
    Destinations destinations,
    People people,
    OutboxMails outbox,
    UnsubscribeTokens unsubscribeTokens) {}
