/** How well articles are found on their pages, against pages that people have judged. */
@NullMarked
package io.wirewatch.bench.extract;

import org.jspecify.annotations.NullMarked;
