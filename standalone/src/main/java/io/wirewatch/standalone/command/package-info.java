/** The subcommands of {@code wirewatch}. */
@NullMarked
package io.wirewatch.standalone.command;

import org.jspecify.annotations.NullMarked;
