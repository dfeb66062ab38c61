/**
 * Messages from the outbox to their destinations: one lane for each destination, every attempt and
 * its result recorded, retries in one place. Each kind of destination is a {@link
 * io.wirewatch.alerts.deliver.Notifier} in a package of its own; they do not know each other.
 */
@NullMarked
package io.wirewatch.alerts.deliver;

import org.jspecify.annotations.NullMarked;
