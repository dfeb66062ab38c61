/**
 * Every row of the hostile-feed kit at once beside honest feeds, against an ingest in a process of
 * its own: whether the honest ones are asked in time and nothing piles up.
 */
@NullMarked
package io.wirewatch.bench.hostile;

import org.jspecify.annotations.NullMarked;
