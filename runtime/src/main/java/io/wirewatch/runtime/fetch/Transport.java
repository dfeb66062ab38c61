package io.wirewatch.runtime.fetch;

import java.io.IOException;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.DetachedSocketFactory;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.pool.PoolStats;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * HttpClient 5 with everything clever switched off: no proxy, no cookies, no redirects, no retries,
 * no decoding, no authentication, no upgrades. Sends one request to one vetted address.
 */
final class Transport implements AutoCloseable {
  private static final int MOST_CONNECTIONS = 1000;
  private static final int MOST_A_HOST = 32;
  private static final Duration KEEP_IDLE = Duration.ofSeconds(30);

  /** The client's own timeouts are a second line and must not speak first. */
  private static final Duration AFTER_THE_WATCHDOG = Duration.ofSeconds(2);

  private static final Duration KEEP_AT_ALL = Duration.ofMinutes(10);

  private final PoolingHttpClientConnectionManager pool;
  private final CloseableHttpClient client;

  Transport(
      FetchLimits limits,
      VettedNames names,
      TlsSocketStrategy tls,
      Watchdog watchdog,
      String userAgent) {
    this.pool = pool(limits, names, tls, watchdog);
    this.client = client(limits, pool, watchdog, userAgent);
    watchdog.every(KEEP_IDLE.dividedBy(2), this::dropIdle);
  }

  /** Sends the request and gives back the head of the answer; the body is still to be read. */
  ClassicHttpResponse open(Hop hop, HopRequest request) throws IOException {
    return client.executeOpen(hop.host(), request, null);
  }

  private static CloseableHttpClient client(
      FetchLimits limits,
      PoolingHttpClientConnectionManager pool,
      Watchdog watchdog,
      String userAgent) {
    return HttpClientBuilder.create()
        .setConnectionManager(new UnclosablePool(pool))
        .setConnectionManagerShared(true)
        .setRequestExecutor(new CautiousExecutor(limits.interim(), watchdog))
        // Straight there: a proxy from the system's settings would look names up by itself, past
        // the vetting.
        .setRoutePlanner(
            (host, context) -> new HttpRoute(host, null, "https".equals(host.getSchemeName())))
        .setDefaultRequestConfig(requestConfig(limits))
        .setUserAgent(userAgent)
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableConnectionState()
        .build();
  }

  private static RequestConfig requestConfig(FetchLimits limits) {
    return RequestConfig.custom()
        .setAuthenticationEnabled(false)
        .setRedirectsEnabled(false)
        .setContentCompressionEnabled(false)
        .setProtocolUpgradeEnabled(false)
        .setExpectContinueEnabled(false)
        .setConnectionRequestTimeout(timeout(limits.total().plus(AFTER_THE_WATCHDOG)))
        .setResponseTimeout(timeout(limits.total().plus(AFTER_THE_WATCHDOG)))
        .build();
  }

  private static PoolingHttpClientConnectionManager pool(
      FetchLimits limits, VettedNames names, TlsSocketStrategy tls, Watchdog watchdog) {
    var schemes = RegistryBuilder.<TlsSocketStrategy>create().register("https", tls).build();
    var pool =
        new PoolingHttpClientConnectionManager(
            new DefaultHttpClientConnectionOperator(sockets(watchdog), null, names, schemes),
            PoolConcurrencyPolicy.STRICT,
            PoolReusePolicy.LIFO,
            TimeValue.of(KEEP_AT_ALL),
            connections(http1(limits)));
    pool.setMaxTotal(MOST_CONNECTIONS);
    pool.setDefaultMaxPerRoute(MOST_A_HOST);
    pool.setDefaultConnectionConfig(
        ConnectionConfig.custom()
            .setConnectTimeout(timeout(limits.connect()))
            .setSocketTimeout(timeout(limits.total().plus(AFTER_THE_WATCHDOG)))
            .setTimeToLive(TimeValue.of(KEEP_AT_ALL))
            .setValidateAfterInactivity(
                TimeValue.NEG_ONE_MILLISECOND) // CautiousExecutor looks every time
            .build());
    pool.setDefaultTlsConfig(
        TlsConfig.custom().setHandshakeTimeout(timeout(limits.connect())).build());
    return pool;
  }

  /** Never through the SOCKS proxy that a system property may name. */
  private static DetachedSocketFactory sockets(Watchdog watchdog) {
    return ignoredProxy -> watchdog.current().hold(new Socket(Proxy.NO_PROXY));
  }

  private static ManagedHttpClientConnectionFactory connections(Http1Config http1) {
    return ManagedHttpClientConnectionFactory.builder()
        .http1Config(http1)
        .responseParserFactory(ignored -> new WholeHeads(http1))
        .build();
  }

  /**
   * The client refuses at its bounds, not beyond them, and counts the line's end as part of the
   * line.
   */
  private static Http1Config http1(FetchLimits limits) {
    return Http1Config.custom()
        .setMaxLineLength(limits.lineBytes() + 2)
        .setMaxHeaderCount(limits.headers() + 1)
        .setMaxEmptyLineCount(3)
        .build();
  }

  private static Timeout timeout(Duration duration) {
    return Timeout.of(duration);
  }

  private void dropIdle() {
    pool.closeExpired();
    pool.closeIdle(TimeValue.of(KEEP_IDLE));
  }

  PoolStats stats() {
    return pool.getTotalStats();
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
    pool.close(CloseMode.IMMEDIATE);
  }
}
