/** Slack by its incoming webhooks: one address writes to one channel. */
@NullMarked
package io.wirewatch.alerts.deliver.slack;

import org.jspecify.annotations.NullMarked;
