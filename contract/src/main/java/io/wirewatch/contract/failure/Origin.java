package io.wirewatch.contract.failure;

import io.wirewatch.contract.Check;

/**
 * Where a record stood before it was rejected.
 *
 * @param channel name of the channel
 * @param partition from 0
 * @param offset from 0
 */
public record Origin(String channel, int partition, long offset) {
  public Origin {
    Check.filled("channel", channel);
    Check.require(partition >= 0 && offset >= 0, "partition or offset is negative");
  }
}
