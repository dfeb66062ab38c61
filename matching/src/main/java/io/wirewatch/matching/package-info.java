/**
 * The query language: text to syntax tree to a compiled set of queries to matches with their
 * reasons.
 *
 * <p>Start at {@link io.wirewatch.matching.QueryParser}, put the parsed queries into a {@link
 * io.wirewatch.matching.QuerySet} and match {@link io.wirewatch.matching.Document}s against it.
 * Nothing here knows of news, Kafka or HTTP; topics and rules use it alike.
 */
@NullMarked
package io.wirewatch.matching;

import org.jspecify.annotations.NullMarked;
