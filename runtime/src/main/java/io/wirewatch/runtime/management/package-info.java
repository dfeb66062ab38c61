/**
 * What operators and their machines ask: is it alive, is it ready, what does it measure, how is it
 * set. Served from what was found last, on a port of its own that listens on loopback unless told
 * otherwise.
 */
@NullMarked
package io.wirewatch.runtime.management;

import org.jspecify.annotations.NullMarked;
