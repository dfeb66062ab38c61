/**
 * One poll of one feed: ask, read, judge, and say what is to be committed. Nothing here writes to
 * Kafka; a {@link io.wirewatch.ingest.poll.PollPlan} is a value.
 */
@NullMarked
package io.wirewatch.ingest.poll;

import org.jspecify.annotations.NullMarked;
