/** Tests of the tagging evaluation. */
@NullMarked
package io.wirewatch.bench.tagging;

import org.jspecify.annotations.NullMarked;
