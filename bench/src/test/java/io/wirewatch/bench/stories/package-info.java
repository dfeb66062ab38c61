/** Tests of the evaluation of stories. */
@NullMarked
package io.wirewatch.bench.stories;

import org.jspecify.annotations.NullMarked;
