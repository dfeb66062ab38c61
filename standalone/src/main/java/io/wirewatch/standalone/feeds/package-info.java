/**
 * A feed server on the loopback address, for feeds that are recorded or written by us: it answers
 * as a well-behaved outlet does, validators included, so that ingest reads it as it reads any
 * other.
 */
@NullMarked
package io.wirewatch.standalone.feeds;

import org.jspecify.annotations.NullMarked;
