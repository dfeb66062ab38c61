/**
 * What the services agree on: the events that travel between them and the channels they travel on.
 *
 * <p>A <em>channel</em> is a Kafka topic; the word <em>topic</em> is kept for news topics. Nothing
 * in here decides anything: records validate themselves, serdes turn them into bytes and back, and
 * {@link io.wirewatch.contract.channel.Channels} lists where they go.
 */
@NullMarked
package io.wirewatch.contract;

import org.jspecify.annotations.NullMarked;
