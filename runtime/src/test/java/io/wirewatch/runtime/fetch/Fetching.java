package io.wirewatch.runtime.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.runtime.fetch.FetchResult.Failed;
import io.wirewatch.runtime.fetch.FetchResult.Fetched;
import io.wirewatch.runtime.fetch.hostile.HostileServer;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;

/** Small factories for tests that fetch. */
final class Fetching {
  static final String AGENT = "Wirewatch-test/0 (+https://wirewatch.example)";
  static final FetchLimits QUICK = FetchLimits.forReading().within(Duration.ofMillis(300));
  static final FetchLimits PATIENT = FetchLimits.forReading().within(Duration.ofSeconds(10));

  private Fetching() {}

  static SafeFetcher fetcher(FetchLimits limits, HostileServer... servers) {
    return new SafeFetcher(limits, rules(servers), AGENT);
  }

  /** Names are answered by the test and by no name server. */
  static SafeFetcher fetcher(FetchLimits limits, Names names, HostileServer... servers) {
    return new SafeFetcher(limits, rules(servers), AGENT, names, tls());
  }

  static AddressRules rules(HostileServer... servers) {
    return AddressRules.allowing(
        Arrays.stream(servers).map(HostileServer::allowed).map(AllowedAddress::of).toList());
  }

  static TlsSocketStrategy tls() {
    return DefaultClientTlsStrategy.createDefault();
  }

  static InetAddress address(String literal) {
    return Literal.of(literal).orElseThrow(() -> new IllegalArgumentException(literal));
  }

  static Fetched fetched(FetchResult result) {
    assertThat(result).isInstanceOf(Fetched.class);
    return (Fetched) result;
  }

  static Failed failed(FetchResult result, FetchFailure expected) {
    assertThat(result).isInstanceOf(Failed.class);
    Failed failed = (Failed) result;
    assertThat(failed.failure()).as(failed.detail()).isEqualTo(expected);
    assertThat(failed.detail()).isNotBlank().doesNotContain("Exception");
    return failed;
  }

  static FetchRequest get(URI url) {
    return FetchRequest.get(url);
  }

  static List<URI> urls(URI... urls) {
    return List.of(urls);
  }
}
