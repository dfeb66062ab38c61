package io.wirewatch.contract.channel;

import java.util.List;

/**
 * Refuses to run on Kafka topics that differ from the catalogue; its message names each difference.
 */
public final class ChannelMismatch extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ChannelMismatch(List<String> differences) {
    super(String.join(System.lineSeparator(), differences));
  }
}
