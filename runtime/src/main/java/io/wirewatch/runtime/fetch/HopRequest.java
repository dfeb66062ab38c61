package io.wirewatch.runtime.fetch;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** A hop as the client wants it. */
final class HopRequest extends HttpUriRequestBase {
  private static final long serialVersionUID = 1L;

  HopRequest(Hop hop) {
    super(hop.method(), hop.url());
    hop.headers().forEach(this::setHeader);
    if (hop.isRead()) {
      setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip, deflate");
    }
    // The type is a header of the caller's, sent as given.
    hop.body().ifPresent(body -> setEntity(new ByteArrayEntity(body, null)));
  }
}
