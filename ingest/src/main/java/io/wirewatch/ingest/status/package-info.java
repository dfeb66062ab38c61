/**
 * How feeds do: silence against each one's own rhythm, moves, failures, as one of a closed list of
 * states with a sentence. Pure decisions; when they are made and written is {@code assign}'s.
 */
@NullMarked
package io.wirewatch.ingest.status;

import org.jspecify.annotations.NullMarked;
