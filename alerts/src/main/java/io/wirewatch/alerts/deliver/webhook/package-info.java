/** Webhooks as Standard Webhooks describes them. */
@NullMarked
package io.wirewatch.alerts.deliver.webhook;

import org.jspecify.annotations.NullMarked;
