/**
 * Enriched articles from Kafka into the database: read, matched, decided and remembered in one
 * transaction with the offsets, so that nothing is lost or decided twice, whatever dies.
 */
@NullMarked
package io.wirewatch.alerts.inbox;

import org.jspecify.annotations.NullMarked;
