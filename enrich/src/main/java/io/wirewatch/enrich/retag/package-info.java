/**
 * A changed taxonomy over what is in the log already: what it would change, and the change itself
 * as revisions that notify nobody. Runs beside the live enrichment.
 */
@NullMarked
package io.wirewatch.enrich.retag;

import org.jspecify.annotations.NullMarked;
