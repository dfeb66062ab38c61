/**
 * {@code bench crash}: enrichment killed at named points of its code, and whether each article
 * still came out exactly once.
 */
@NullMarked
package io.wirewatch.bench.crash;

import org.jspecify.annotations.NullMarked;
