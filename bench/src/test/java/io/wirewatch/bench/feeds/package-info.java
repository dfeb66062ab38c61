/** Small suites in which every kind of answer occurs. */
@NullMarked
package io.wirewatch.bench.feeds;

import org.jspecify.annotations.NullMarked;
