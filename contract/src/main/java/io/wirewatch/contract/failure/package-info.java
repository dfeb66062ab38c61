/** The closed list of ways in which something can fail, and the record that keeps what failed. */
@NullMarked
package io.wirewatch.contract.failure;

import org.jspecify.annotations.NullMarked;
