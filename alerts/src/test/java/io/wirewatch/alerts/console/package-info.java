/** The console as people and programs meet it: over HTTP, on the real store, in a real browser. */
@NullMarked
package io.wirewatch.alerts.console;

import org.jspecify.annotations.NullMarked;
