package io.wirewatch.runtime.fetch;

import java.io.IOException;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.io.LeaseRequest;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the client and its pool of connections, and keeps the client from closing it:
 * after any {@link Error} in one exchange the client would shut the pool for all.
 */
final class UnclosablePool implements HttpClientConnectionManager {
  private final HttpClientConnectionManager pool;

  UnclosablePool(HttpClientConnectionManager pool) {
    this.pool = pool;
  }

  @Override
  public LeaseRequest lease(
      String id, HttpRoute route, @Nullable Timeout wait, @Nullable Object state) {
    return pool.lease(id, route, wait, state);
  }

  @Override
  public void release(
      ConnectionEndpoint endpoint, @Nullable Object state, @Nullable TimeValue keep) {
    pool.release(endpoint, state, keep);
  }

  @Override
  public void connect(
      ConnectionEndpoint endpoint, @Nullable TimeValue patience, HttpContext context)
      throws IOException {
    pool.connect(endpoint, patience, context);
  }

  @Override
  public void upgrade(ConnectionEndpoint endpoint, HttpContext context) throws IOException {
    pool.upgrade(endpoint, context);
  }

  @Override
  public void close() {}

  @Override
  public void close(CloseMode mode) {}
}
