/** Judges stories against items that people have grouped. */
@NullMarked
package io.wirewatch.bench.stories;

import org.jspecify.annotations.NullMarked;
