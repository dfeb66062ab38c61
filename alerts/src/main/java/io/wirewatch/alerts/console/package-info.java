/**
 * The newsroom's console: server-rendered pages over the store, usable without script, and the live
 * streams for programs. {@link io.wirewatch.alerts.console.ConsoleServer} is the way in.
 */
@NullMarked
package io.wirewatch.alerts.console;

import org.jspecify.annotations.NullMarked;
