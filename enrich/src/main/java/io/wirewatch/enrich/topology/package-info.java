/**
 * The Kafka Streams topology: bytes in, decode, drop what has not changed, tag, write. {@link
 * io.wirewatch.enrich.topology.EnrichTopology} is the table of contents; each step that needs more
 * than a function is a processor in a file of its own, and the thinking is done by pure functions
 * here and in the tagging and story packages.
 *
 * <p>No record stops the run: whatever cannot be used leaves as a rejection with its bytes, and
 * every record is made small enough for Kafka before it is handed on, since under exactly-once a
 * record that is too large cannot be skipped any more.
 */
@NullMarked
package io.wirewatch.enrich.topology;

import org.jspecify.annotations.NullMarked;
