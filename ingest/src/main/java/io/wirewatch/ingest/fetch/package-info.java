/**
 * Asking a feed's server politely, and asking its answer questions: was anything new, may it be
 * kept, when may we come back.
 */
@NullMarked
package io.wirewatch.ingest.fetch;

import org.jspecify.annotations.NullMarked;
