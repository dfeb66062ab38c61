/**
 * What the process knows about its own state. Checks run in the background; whoever asks gets the
 * last answers at once.
 */
@NullMarked
package io.wirewatch.runtime.health;

import org.jspecify.annotations.NullMarked;
