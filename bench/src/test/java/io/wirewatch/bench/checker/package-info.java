/** Tests of the judge, on invented days and on damaged ones. */
@NullMarked
package io.wirewatch.bench.checker;

import org.jspecify.annotations.NullMarked;
