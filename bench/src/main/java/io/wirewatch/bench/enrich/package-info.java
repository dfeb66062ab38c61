/** What enrichment costs beside a topology that only passes bytes through. */
@NullMarked
package io.wirewatch.bench.enrich;

import org.jspecify.annotations.NullMarked;
