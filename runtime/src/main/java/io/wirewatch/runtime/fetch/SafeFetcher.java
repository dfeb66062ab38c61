package io.wirewatch.runtime.fetch;

import java.net.InetAddress;
import java.util.Optional;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.pool.PoolStats;

/**
 * The one class that opens outbound HTTP connections, for feeds, pages and webhooks.
 *
 * <p>Whatever the other side does, a fetch ends within {@link FetchLimits#total()} with a result
 * and within the other limits; it connects to addresses that {@link AddressRules} allow and to no
 * others, by no proxy, and keeps no cookies. It tries once: repeating is the caller's decision. A
 * redirect from https to http is followed only on the same host and for a request without anything
 * personal. Headers of the caller's that say who asks stay behind when a redirect leaves the
 * origin.
 *
 * <p>Safe for use by many threads, each of which waits for its own answer. One fetcher has one pool
 * of connections; different purposes take different fetchers.
 */
public final class SafeFetcher implements AutoCloseable {
  private final FetchLimits limits;
  private final Watchdog watchdog = new Watchdog();
  private final VettedNames names;
  private final Transport transport;

  /**
   * A fetcher with its own pool of connections.
   *
   * @param userAgent how Wirewatch names itself to servers
   */
  public SafeFetcher(FetchLimits limits, AddressRules rules, String userAgent) {
    this(
        limits,
        rules,
        userAgent,
        InetAddress::getAllByName,
        DefaultClientTlsStrategy.createDefault());
  }

  SafeFetcher(
      FetchLimits limits,
      AddressRules rules,
      String userAgent,
      Names names,
      TlsSocketStrategy tls) {
    this.limits = limits;
    this.names = new VettedNames(names, rules, limits.dns(), watchdog);
    this.transport = new Transport(limits, this.names, tls, watchdog, userAgent);
  }

  /**
   * Makes one request and waits for its outcome, no longer than {@link FetchLimits#total()}; never
   * throws.
   */
  public FetchResult fetch(FetchRequest request) {
    try {
      return watchdog.within(
          limits.total(),
          exchange -> new Journey(transport, names, limits, exchange).make(request));
    } catch (Exception e) {
      return Trouble.named(e, Optional.ofNullable(request.url().getHost()).orElse("The site"));
    }
  }

  /**
   * Judges an address as {@link #fetch} would before it asks any name server: for forms and
   * imports.
   */
  public UrlVerdict vet(String url) {
    UrlVerdict verdict = UrlRules.vet(url);
    if (verdict instanceof UrlVerdict.Accepted accepted) {
      var hop = Hop.reading(accepted.url());
      return names
          .refusalOfLiteral(accepted.url().getHost(), hop.port())
          .<UrlVerdict>map(UrlVerdict.Refused::new)
          .orElse(accepted);
    }
    return verdict;
  }

  /** How many connections are in use and kept for later. */
  PoolStats connections() {
    return transport.stats();
  }

  /** Ends every fetch under way and closes all connections. */
  @Override
  public void close() {
    watchdog.close();
    names.close();
    transport.close();
  }
}
