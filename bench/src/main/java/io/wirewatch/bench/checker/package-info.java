/**
 * An independent judge of what was told: from what feeds served and what rules ask for it works out
 * what each receiver should have got, and compares that with what came and with the ledger. It
 * shares no code with the decisions it judges.
 */
@NullMarked
package io.wirewatch.bench.checker;

import org.jspecify.annotations.NullMarked;
