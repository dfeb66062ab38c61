/** Tests of the query language and of the compiled set, with Lucene Monitor as judge. */
@NullMarked
package io.wirewatch.matching;

import org.jspecify.annotations.NullMarked;
