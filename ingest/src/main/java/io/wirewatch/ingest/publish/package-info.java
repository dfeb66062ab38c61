/** One poll, one Kafka transaction: articles, known items and the feed's memory together. */
@NullMarked
package io.wirewatch.ingest.publish;

import org.jspecify.annotations.NullMarked;
