/** The matcher against Lucene Monitor at its best, with the same analyser, articles and queries. */
@NullMarked
package io.wirewatch.bench.match;

import org.jspecify.annotations.NullMarked;
