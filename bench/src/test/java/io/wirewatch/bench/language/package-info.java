/** Tests of the evaluation of languages. */
@NullMarked
package io.wirewatch.bench.language;

import org.jspecify.annotations.NullMarked;
