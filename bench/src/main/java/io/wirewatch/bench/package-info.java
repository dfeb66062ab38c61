/** Measuring: each benchmark or evaluation is one command. */
@NullMarked
package io.wirewatch.bench;

import org.jspecify.annotations.NullMarked;
