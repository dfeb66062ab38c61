/** The crash drill itself, on one of its points. */
@NullMarked
package io.wirewatch.bench.crash;

import org.jspecify.annotations.NullMarked;
