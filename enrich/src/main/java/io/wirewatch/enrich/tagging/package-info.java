/**
 * From an article to its topics, with the sentences that earned them.
 *
 * <p>Pure: no clock, no input or output, no Kafka; the same article and the same taxonomy give the
 * same result. Start at {@link io.wirewatch.enrich.tagging.Tagger}.
 */
@NullMarked
package io.wirewatch.enrich.tagging;

import org.jspecify.annotations.NullMarked;
