/**
 * Lucene as judge and as peer: our trees as Lucene queries over the tokens of our analyser, and
 * seeded synthetic news to try both on. Also used by the bench module.
 */
@NullMarked
package io.wirewatch.matching.oracle;

import org.jspecify.annotations.NullMarked;
