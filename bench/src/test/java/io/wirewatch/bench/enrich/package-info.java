/** Tests of what enrichment is measured with. */
@NullMarked
package io.wirewatch.bench.enrich;

import org.jspecify.annotations.NullMarked;
