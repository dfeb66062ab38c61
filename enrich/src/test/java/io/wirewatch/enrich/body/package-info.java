/** Tests of names found in articles. */
@NullMarked
package io.wirewatch.enrich.body;

import org.jspecify.annotations.NullMarked;
