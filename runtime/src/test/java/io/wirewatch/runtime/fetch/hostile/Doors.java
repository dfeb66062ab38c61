package io.wirewatch.runtime.fetch.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Collection;
import java.util.function.Consumer;
import javax.net.ServerSocketFactory;

/** Where a server listens. */
interface Doors extends AutoCloseable {
  int BACKLOG = 200;

  int port();

  /** Hands over each connection until closed. */
  void accept(Consumer<Socket> taker);

  @Override
  void close() throws IOException;

  /** At one address, by sockets of this factory. */
  static Doors one(ServerSocketFactory sockets, InetAddress address) throws IOException {
    return new One(sockets.createServerSocket(0, BACKLOG, address));
  }

  /** At many addresses of this machine, all at one port, with one thread for all. */
  static Doors many(Collection<InetAddress> addresses) throws IOException {
    Selector selector = Selector.open();
    int port = 0;
    for (InetAddress address : addresses) {
      ServerSocketChannel channel = ServerSocketChannel.open();
      channel.bind(new InetSocketAddress(address, port), BACKLOG);
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_ACCEPT);
      port = channel.socket().getLocalPort();
    }
    return new Many(selector, port);
  }

  /** One listening socket. */
  record One(ServerSocket listener) implements Doors {
    @Override
    public int port() {
      return listener.getLocalPort();
    }

    @Override
    public void accept(Consumer<Socket> taker) {
      while (!listener.isClosed()) {
        try {
          taker.accept(listener.accept());
        } catch (IOException e) {
          // Closing the listener ends the loop; anything else concerns one connection.
        }
      }
    }

    @Override
    public void close() throws IOException {
      listener.close();
    }
  }

  /** Many listening sockets. */
  record Many(Selector selector, int port) implements Doors {
    @Override
    public void accept(Consumer<Socket> taker) {
      while (selector.isOpen()) {
        try {
          selector.select(key -> accepted(key, taker));
        } catch (IOException e) {
          // As above.
        }
      }
    }

    private static void accepted(SelectionKey key, Consumer<Socket> taker) {
      try {
        SocketChannel channel = ((ServerSocketChannel) key.channel()).accept();
        if (channel != null) {
          channel.configureBlocking(true);
          taker.accept(channel.socket());
        }
      } catch (IOException e) {
        // The client has gone already.
      }
    }

    @Override
    public void close() throws IOException {
      for (SelectionKey key : selector.keys()) {
        key.channel().close();
      }
      selector.close();
    }
  }
}
