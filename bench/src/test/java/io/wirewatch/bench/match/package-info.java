/** Tests of the comparison itself: a benchmark whose sides disagree measures nothing. */
@NullMarked
package io.wirewatch.bench.match;

import org.jspecify.annotations.NullMarked;
