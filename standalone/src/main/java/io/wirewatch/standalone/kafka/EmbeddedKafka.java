package io.wirewatch.standalone.kafka;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * One Kafka broker in this process, on 127.0.0.1 only, with its data in one directory. Formats an
 * empty directory, opens an existing one, also after the process was killed.
 */
public final class EmbeddedKafka implements AutoCloseable {
  private final DirectoryLock lock;
  private final LoopbackSockets sockets;
  private final CombinedNode node;
  private final int port;

  private EmbeddedKafka(DirectoryLock lock, LoopbackSockets sockets, CombinedNode node) {
    this.lock = lock;
    this.sockets = sockets;
    this.node = node;
    this.port = sockets.brokerPort();
  }

  /**
   * Starts the broker and returns when it takes requests.
   *
   * @param directory where its data lives; made when absent
   * @param port the port to listen on, 0 for any free one
   * @throws EmbeddedKafkaException when the directory is in use, the port is taken or the data
   *     cannot be read
   */
  public static EmbeddedKafka start(Path directory, int port) {
    return start(directory, port, InstantSource.system());
  }

  static EmbeddedKafka start(Path directory, int port, InstantSource clock) {
    try {
      DirectoryLock lock = DirectoryLock.take(directory);
      try {
        return start(lock, directory, LoopbackSockets.bind(port), clock);
      } catch (Exception | LinkageError e) {
        lock.close();
        throw e;
      }
    } catch (Exception e) {
      throw new EmbeddedKafkaException("Kafka could not start: " + e.getMessage(), e);
    }
  }

  private static EmbeddedKafka start(
      DirectoryLock lock, Path directory, LoopbackSockets sockets, InstantSource clock)
      throws Exception {
    new LastWords(directory, clock, Runtime.getRuntime()::halt).install();
    try {
      return new EmbeddedKafka(
          lock, sockets, CombinedNode.start(directory.resolve("log"), sockets));
    } catch (Exception e) {
      LastWords.uninstall();
      sockets.close();
      throw e;
    }
  }

  /** {@code 127.0.0.1:port}, for clients. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** The port clients connect to. */
  public int port() {
    return port;
  }

  /** Stops the broker cleanly; what was acknowledged is on disk. */
  @Override
  public void close() {
    try (lock;
        sockets) {
      node.close();
    } catch (IOException e) {
      throw new EmbeddedKafkaException("Kafka did not stop cleanly: " + e.getMessage(), e);
    } finally {
      LastWords.uninstall();
    }
  }
}
