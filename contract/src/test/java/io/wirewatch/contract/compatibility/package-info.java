/**
 * Holds the contract to what releases promised: their schemas and channels are kept as they were,
 * and each change that would break a consumer is refused by name.
 */
@NullMarked
package io.wirewatch.contract.compatibility;

import org.jspecify.annotations.NullMarked;
