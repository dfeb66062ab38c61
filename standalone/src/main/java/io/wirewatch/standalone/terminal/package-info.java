/** What the command prints: the steps of the start, then one line for each thing that happens. */
@NullMarked
package io.wirewatch.standalone.terminal;

import org.jspecify.annotations.NullMarked;
