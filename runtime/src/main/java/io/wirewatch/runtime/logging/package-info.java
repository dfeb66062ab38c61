/**
 * How log lines look: short and plain for a person at a terminal, ECS JSON for machines. Whatever
 * the outside world puts into a message, a line stays one line.
 */
@NullMarked
package io.wirewatch.runtime.logging;

import org.jspecify.annotations.NullMarked;
