/** Tests of commands that need no broker. */
@NullMarked
package io.wirewatch.standalone.command;

import org.jspecify.annotations.NullMarked;
