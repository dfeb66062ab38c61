package io.wirewatch.runtime.fetch;

/** Opens outbound HTTP connections, the only class that does. */
public final class SafeFetcher implements AutoCloseable {

  /** A fetcher with its own pool of connections. */
  public SafeFetcher(FetchLimits limits, AddressRules rules, String userAgent) {}

  /** Makes one request and waits for its outcome, no longer than {@link FetchLimits#total()}. */
  public FetchResult fetch(FetchRequest request) {
    return new FetchResult.Failed(FetchFailure.CONNECT, "not built yet");
  }

  /** Reads an address as {@link #fetch} would, without opening anything: for forms and imports. */
  public UrlVerdict vet(String url) {
    return UrlRules.vet(url);
  }

  @Override
  public void close() {}
}
