package io.wirewatch.standalone.kafka;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import org.apache.kafka.server.ServerSocketFactory;

/**
 * The broker's two listening sockets, bound before the broker is configured: the ports are then
 * known without a moment in which somebody else could take them, and a port that is taken is
 * reported before anything has started.
 */
final class LoopbackSockets implements ServerSocketFactory, AutoCloseable {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final int BACKLOG = 50;

  private final ServerSocketChannel broker;
  private final ServerSocketChannel controller;

  private LoopbackSockets(ServerSocketChannel broker, ServerSocketChannel controller) {
    this.broker = broker;
    this.controller = controller;
  }

  /**
   * Binds the broker's socket to the port, 0 for any free one, and the controller's to any free
   * one.
   */
  static LoopbackSockets bind(int brokerPort) throws IOException {
    ServerSocketChannel broker = listening(brokerPort);
    try {
      return new LoopbackSockets(broker, listening(0));
    } catch (IOException e) {
      broker.close();
      throw e;
    }
  }

  private static ServerSocketChannel listening(int port) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    try {
      channel.configureBlocking(false);
      // A port whose last connections are still closing down can be listened on again at once.
      channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      channel.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), BACKLOG);
      return channel;
    } catch (BindException e) {
      channel.close();
      throw new IOException("port " + port + " is taken by another program", e);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  int brokerPort() {
    return broker.socket().getLocalPort();
  }

  int controllerPort() {
    return controller.socket().getLocalPort();
  }

  @Override
  public ServerSocketChannel openServerSocket(
      String listenerName, InetSocketAddress address, int backlog, int receiveBuffer) {
    return listenerName.equals(BrokerSettings.LISTENER) ? broker : controller;
  }

  @Override
  public void close() throws IOException {
    try (broker) {
      controller.close();
    }
  }
}
