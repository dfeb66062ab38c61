/** Programs of ours as processes of their own, to be measured, stopped and killed from outside. */
@NullMarked
package io.wirewatch.bench.process;

import org.jspecify.annotations.NullMarked;
