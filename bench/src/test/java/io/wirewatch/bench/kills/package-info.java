/** Tests of killing ingest. */
@NullMarked
package io.wirewatch.bench.kills;

import org.jspecify.annotations.NullMarked;
