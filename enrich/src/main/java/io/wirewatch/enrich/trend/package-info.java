/**
 * Counts what is reported on each topic and from each state by the hour, and tells a spike from
 * what is usual in that hour of the week.
 */
@NullMarked
package io.wirewatch.enrich.trend;

import org.jspecify.annotations.NullMarked;
