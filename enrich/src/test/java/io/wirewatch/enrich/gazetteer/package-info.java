/** Tests of the gazetteer. */
@NullMarked
package io.wirewatch.enrich.gazetteer;

import org.jspecify.annotations.NullMarked;
