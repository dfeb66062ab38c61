package io.wirewatch.runtime.kafka;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Says in a word why no broker can be reached, which Kafka's own clients do not: they only say that
 * time ran out. It connects to nothing but the operator's bootstrap servers and sends nothing.
 */
final class BrokerProbe {
  private final String bootstrapServers;
  private final Duration patience;

  BrokerProbe(String bootstrapServers, Duration patience) {
    this.bootstrapServers = bootstrapServers;
    this.patience = patience;
  }

  /** Empty when one of the servers accepts connections, else the reason why the last does not. */
  Optional<String> whyNot() {
    Optional<String> reason = Optional.of("no server named");
    for (String server : Arrays.asList(bootstrapServers.split(","))) {
      reason = connect(server.strip());
      if (reason.isEmpty()) {
        return reason;
      }
    }
    return reason;
  }

  private Optional<String> connect(String server) {
    int colon = server.lastIndexOf(':');
    String host = server.substring(0, colon).replace("[", "").replace("]", "");
    InetSocketAddress address =
        new InetSocketAddress(host, Integer.parseInt(server.substring(colon + 1)));
    if (address.isUnresolved()) {
      return Optional.of("unknown host");
    }
    try (SocketChannel channel = SocketChannel.open();
        Selector selector = Selector.open()) {
      channel.configureBlocking(false);
      if (channel.connect(address)) {
        return Optional.empty();
      }
      channel.register(selector, SelectionKey.OP_CONNECT);
      if (selector.select(patience.toMillis()) == 0) {
        return Optional.of("no answer");
      }
      channel.finishConnect();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e instanceof ConnectException ? "refused" : "unreachable");
    }
  }
}
