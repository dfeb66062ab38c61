/**
 * What alerts remembers, in SQLite or PostgreSQL with one SQL: articles, rules, the ledger of
 * matches, alerts, outgoing messages, people. {@link io.wirewatch.alerts.store.AlertsStore} is the
 * way in; the interfaces here are what pages and workers may ask of it, the records what they get.
 */
@NullMarked
package io.wirewatch.alerts.store;

import org.jspecify.annotations.NullMarked;
