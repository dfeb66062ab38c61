/**
 * Kills instances of ingest while feeds go on, and compares what a reader of the articles channel
 * sees with what the feeds served: nothing may be lost, nothing doubled.
 */
@NullMarked
package io.wirewatch.bench.kills;

import org.jspecify.annotations.NullMarked;
