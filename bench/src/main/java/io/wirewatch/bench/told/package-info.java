/**
 * Whether people are told: kills the whole program and its parts while news comes in and holds what
 * webhooks got against what they should have got; measures how soon they get it.
 */
@NullMarked
package io.wirewatch.bench.told;

import org.jspecify.annotations.NullMarked;
