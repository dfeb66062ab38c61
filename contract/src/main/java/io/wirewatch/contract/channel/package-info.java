/**
 * The channels: name, value type, bytes, partitions, retention; and the set-up that creates and
 * checks them.
 */
@NullMarked
package io.wirewatch.contract.channel;

import org.jspecify.annotations.NullMarked;
