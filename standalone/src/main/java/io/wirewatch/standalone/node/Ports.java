package io.wirewatch.standalone.node;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

/** Chooses ports on 127.0.0.1: the usual one where it is free, else the next that is. */
public final class Ports {
  private static final int TRIES = 200;

  private final Set<Integer> given = new HashSet<>();

  /**
   * A free port from {@code usual} upwards that this object has not given out before.
   *
   * @throws IllegalStateException where {@value #TRIES} ports in a row are taken
   */
  public int from(int usual) {
    for (int port = usual; port < usual + TRIES; port++) {
      if (!given.contains(port) && isFree(port)) {
        given.add(port);
        return port;
      }
    }
    throw new IllegalStateException(
        "no free port between " + usual + " and " + (usual + TRIES) + " on 127.0.0.1");
  }

  /** What to say about a port: nothing, or that it is not the usual one. */
  public static String remark(int usual, int port) {
    return port == usual ? "" : "port " + usual + " was busy, using " + port;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // Without this a port that still waits for a closed connection counts as free, then fails.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
