/** Tests of the evaluation of pages. */
@NullMarked
package io.wirewatch.bench.extract;

import org.jspecify.annotations.NullMarked;
