package io.wirewatch.runtime.fetch.hostile;

import java.io.IOException;

/**
 * What the server does with one request. The connection stays open afterwards unless the wire was
 * closed.
 */
@FunctionalInterface
public interface Behaviour {
  void answer(Wire wire) throws IOException;
}
