package io.wirewatch.runtime.fetch;

import static io.wirewatch.runtime.fetch.Fetching.PATIENT;
import static io.wirewatch.runtime.fetch.Fetching.address;
import static io.wirewatch.runtime.fetch.Fetching.failed;
import static io.wirewatch.runtime.fetch.Fetching.fetched;
import static io.wirewatch.runtime.fetch.Fetching.fetcher;
import static io.wirewatch.runtime.fetch.Fetching.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchException;
import static org.junit.jupiter.api.Assumptions.abort;

import io.wirewatch.runtime.fetch.hostile.Answers;
import io.wirewatch.runtime.fetch.hostile.Attacks;
import io.wirewatch.runtime.fetch.hostile.HostileServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.io.CloseMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The address that was vetted is the address that is connected to, whatever the name servers say.
 */
class NamesAndAddressesTest {
  private final HostileServer server = HostileServer.start().on("/", Answers.ok("here"));
  private final AtomicInteger lookUps = new AtomicInteger();

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private Names answering(String... literals) {
    return host -> {
      lookUps.incrementAndGet();
      return Arrays.stream(literals).map(Fetching::address).toArray(InetAddress[]::new);
    };
  }

  private URI named(String host) {
    return URI.create("http://" + host + ":" + server.port() + "/");
  }

  @Test
  void connectsToTheAnswerAndSendsTheName() {
    try (var fetcher = fetcher(PATIENT, answering("127.0.0.1"), server)) {

      assertThat(fetched(fetcher.fetch(get(named("news.example")))).body())
          .asString(UTF_8)
          .isEqualTo("here");

      assertThat(server.requests().get(0)).contains("Host: news.example:" + server.port() + "\r\n");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.1",
        "127.0.0.2",
        "0.0.0.0",
        "169.254.169.254",
        "100.100.100.200",
        "192.168.0.1",
        "::1",
        "fd00::1",
        "fe80::1",
        "64:ff9b::a00:1",
        "2002:7f00:1::",
        "255.255.255.255",
        "224.0.0.1"
      })
  void refusesNamesThatLeadToAddressesThatAreNotPublic(String answer) {
    try (var fetcher = fetcher(PATIENT, answering(answer), server)) {

      var failure =
          failed(fetcher.fetch(get(named("rebind.example"))), FetchFailure.ADDRESS_REFUSED);

      assertThat(failure.detail())
          .startsWith("rebind.example leads to ")
          .contains("public internet addresses only");
      assertThat(server.connections()).isZero();
    }
  }

  @Test
  void oneBadAnswerRefusesTheName() {
    try (var fetcher =
        fetcher(PATIENT, answering("127.0.0.1", "93.184.215.14", "10.0.0.1"), server)) {

      failed(fetcher.fetch(get(named("mixed.example"))), FetchFailure.ADDRESS_REFUSED);

      assertThat(server.connections()).isZero();
    }
  }

  @Test
  void asksOnceAConnectionSoThatTheAnswerCannotChangeInBetween() {
    Names rebinding =
        host ->
            new InetAddress[] {address(lookUps.getAndIncrement() == 0 ? "127.0.0.1" : "10.0.0.1")};
    server.on("/close", wire -> Answers.ok("Connection: close\r\n", new byte[0]).answer(wire));
    try (var fetcher = fetcher(PATIENT, rebinding, server)) {

      fetched(fetcher.fetch(get(named("rebind.example").resolve("/close"))));
      assertThat(lookUps).hasValue(1);

      failed(fetcher.fetch(get(named("rebind.example"))), FetchFailure.ADDRESS_REFUSED);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void vetsTheNameOfEachHop() {
    Names names =
        host ->
            new InetAddress[] {address(host.equals("outside.example") ? "127.0.0.1" : "10.0.0.1")};
    server.on("/away", Answers.redirect(302, named("inside.example").toString()));
    try (var fetcher = fetcher(PATIENT, names, server)) {

      var failure =
          failed(
              fetcher.fetch(get(named("outside.example").resolve("/away"))),
              FetchFailure.ADDRESS_REFUSED);

      assertThat(failure.detail()).startsWith("inside.example leads to a private network");
    }
  }

  @Test
  void triesTheNextAnswerWhenOneDoesNotListen() throws Exception {
    var rules = AddressRules.allowing(List.of(AllowedAddress.of("127.0.0.0/8:" + server.port())));
    Names names = answering("127.0.0.77", "127.0.0.1");
    try (var fetcher = new SafeFetcher(PATIENT, rules, Fetching.AGENT, names, Fetching.tls())) {

      assertThat(fetched(fetcher.fetch(get(named("two.example")))).status()).isEqualTo(200);
    }
  }

  @Test
  void neverLooksUpAddressesThatAreWrittenOut() {
    try (var fetcher = fetcher(PATIENT, answering("93.184.215.14"), server)) {

      fetched(fetcher.fetch(get(server.url("/"))));
      failed(fetcher.fetch(get(URI.create("http://10.1.2.3/"))), FetchFailure.ADDRESS_REFUSED);
      failed(fetcher.fetch(get(URI.create("http://[::1]/"))), FetchFailure.ADDRESS_REFUSED);

      assertThat(lookUps).hasValue(0);
    }
  }

  /**
   * Should our own check before it ever go, the client still asks its resolver for written-out
   * addresses.
   */
  @Test
  void theClientAsksItsResolverForWrittenOutAddressesToo() throws Exception {
    try (var watchdog = new Watchdog();
        var names =
            new VettedNames(answering(), AddressRules.publicOnly(), PATIENT.dns(), watchdog);
        var transport = new Transport(PATIENT, names, Fetching.tls(), watchdog, Fetching.AGENT)) {
      var hop = Hop.reading(server.url("/"));

      var failure =
          Trouble.named(
              catchException(
                  () ->
                      watchdog.within(
                          PATIENT.total(), exchange -> transport.open(hop, new HopRequest(hop)))),
              "127.0.0.1");

      assertThat(failure.failure()).isEqualTo(FetchFailure.ADDRESS_REFUSED);
      assertThat(server.connections()).isZero();
    }
  }

  @Test
  void opensIpv6ByNumber() throws Exception {
    try (var six = startIpv6()) {
      six.on("/", Answers.ok("six"));
      var rules = AddressRules.allowing(List.of(AllowedAddress.of("[::1]/128:" + six.port())));
      try (var fetcher = new SafeFetcher(PATIENT, rules, Fetching.AGENT)) {

        fetched(fetcher.fetch(get(URI.create("http://[::1]:" + six.port() + "/"))));

        assertThat(six.requests().get(0)).contains("Host: [::1]:" + six.port() + "\r\n");
      }
    }
  }

  private static HostileServer startIpv6() {
    try {
      return HostileServer.startAt(address("::1"));
    } catch (UncheckedIOException e) {
      return abort("skipped: this machine has no IPv6");
    }
  }

  @Test
  void anExceptionHoldsForItsPortOnly() {
    try (var fetcher = fetcher(PATIENT, server)) {
      int next = server.port() == 65535 ? 65534 : server.port() + 1;

      failed(
          fetcher.fetch(get(URI.create("http://127.0.0.1:" + next + "/"))),
          FetchFailure.ADDRESS_REFUSED);
    }
  }

  @Test
  void namesWhatHasNoAddress() {
    Names none =
        host -> {
          throw new UnknownHostException(host);
        };
    try (var nothing = fetcher(PATIENT, answering(), server);
        var unknown = fetcher(PATIENT, none, server)) {

      assertThat(failed(unknown.fetch(get(named("gone.example"))), FetchFailure.DNS).detail())
          .contains("gone.example");
      failed(nothing.fetch(get(named("empty.example"))), FetchFailure.DNS);
    }
  }

  @Test
  void triesOnlyAFewOfHundredsOfAnswers() {
    String[] many = new String[500];
    Arrays.setAll(many, i -> "127.1." + i / 250 + "." + (i % 250 + 1));
    var rules = AddressRules.allowing(List.of(AllowedAddress.of("127.0.0.0/8:" + server.port())));
    try (var fetcher =
        new SafeFetcher(PATIENT, rules, Fetching.AGENT, answering(many), Fetching.tls())) {

      failed(fetcher.fetch(get(named("many.example"))), FetchFailure.CONNECT);
    }
  }

  @Test
  void ignoresTheProxiesOfTheMachine() {
    var before = ProxySelector.getDefault();
    try (var proxy = HostileServer.start();
        var fetcher = fetcher(PATIENT, answering("127.0.0.1"), server)) {
      ProxySelector.setDefault(
          ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port())));
      System.setProperty("http.proxyHost", "127.0.0.1");
      System.setProperty("http.proxyPort", String.valueOf(proxy.port()));
      System.setProperty("socksProxyHost", "127.0.0.1");
      System.setProperty("socksProxyPort", String.valueOf(proxy.port()));

      fetched(fetcher.fetch(get(named("news.example"))));

      assertThat(proxy.connections()).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      ProxySelector.setDefault(before);
      for (String name :
          List.of("http.proxyHost", "http.proxyPort", "socksProxyHost", "socksProxyPort")) {
        System.clearProperty(name);
      }
    }
  }

  @Test
  void anErrorInOneFetchClosesNothingForOthers() {
    Names breaking =
        host -> {
          if (host.equals("bad.example")) {
            throw new StackOverflowError("as a parser might");
          }
          return new InetAddress[] {address("127.0.0.1")};
        };
    try (var fetcher = fetcher(PATIENT, breaking, server)) {
      fetched(fetcher.fetch(get(named("good.example"))));

      assertThatThrownBy(() -> fetcher.fetch(get(named("bad.example"))))
          .isInstanceOf(StackOverflowError.class);

      fetched(fetcher.fetch(get(named("good.example"))));
      assertThat(server.connections()).isEqualTo(1);
      assertThat(fetcher.connections().getLeased()).isZero();
    }
  }

  @Test
  void theClientCannotCloseThePool() {
    try (var pool = new PoolingHttpClientConnectionManager();
        var guarded = new UnclosablePool(pool)) {

      guarded.close(CloseMode.IMMEDIATE);

      assertThat(pool.isClosed()).isFalse();
    }
  }

  @Test
  void afterAThousandFailuresNothingIsLeftOpen() {
    server.on("/bad", Attacks.resetAfter("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf"));
    try (var fetcher = fetcher(PATIENT, answering("127.0.0.1"), server)) {
      for (int i = 0; i < 1000; i++) {
        failed(fetcher.fetch(get(named("bad.example").resolve("/bad"))), FetchFailure.TRUNCATED);
      }

      fetched(fetcher.fetch(get(named("good.example"))));
      assertThat(fetcher.connections().getAvailable()).isEqualTo(1);
      assertThat(fetcher.connections().getLeased()).isZero();
    }
  }

  @Test
  void judgesAnAddressWithoutOpeningIt() {
    try (var fetcher = fetcher(PATIENT, answering("93.184.215.14"), server)) {

      assertThat(fetcher.vet("https://News.example"))
          .isEqualTo(new UrlVerdict.Accepted(URI.create("https://news.example/")));
      assertThat(fetcher.vet("http://10.0.0.1/")).isInstanceOf(UrlVerdict.Refused.class);
      assertThat(fetcher.vet("ftp://news.example/")).isInstanceOf(UrlVerdict.Refused.class);
      assertThat(fetcher.vet(server.url("/").toString())).isInstanceOf(UrlVerdict.Accepted.class);

      assertThat(lookUps).hasValue(0);
      assertThat(server.connections()).isZero();
    }
  }
}
