package io.wirewatch.runtime.fetch;

import static io.wirewatch.runtime.fetch.Fetching.PATIENT;
import static io.wirewatch.runtime.fetch.Fetching.QUICK;
import static io.wirewatch.runtime.fetch.Fetching.failed;
import static io.wirewatch.runtime.fetch.Fetching.fetched;
import static io.wirewatch.runtime.fetch.Fetching.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.runtime.fetch.hostile.Answers;
import io.wirewatch.runtime.fetch.hostile.Attacks;
import io.wirewatch.runtime.fetch.hostile.HostileServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.Test;

/**
 * Encrypted connections are verified, and end on time like all others.
 *
 * <p>{@code tls.p12} holds an authority of the tests' own and two certificates it issued for
 * news.example, one good for a century, one expired in 2020; made with the JDK's keytool.
 */
class TlsTest {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final String CHUNKS = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

  @Test
  void acceptsACertificateForTheNameAndKeepsTheConnection() throws Exception {
    try (var server = server("good").on("/", Answers.ok("safe"));
        var fetcher = trusting(PATIENT, server)) {

      for (int i = 0; i < 3; i++) {
        assertThat(fetched(fetcher.fetch(get(url("news.example", server)))).body())
            .asString(UTF_8)
            .isEqualTo("safe");
      }

      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void refusesACertificateForAnotherName() throws Exception {
    try (var server = server("good").on("/", Answers.ok("unsafe"));
        var fetcher = trusting(PATIENT, server)) {

      assertThat(
              failed(fetcher.fetch(get(url("other.example", server))), FetchFailure.TLS).detail())
          .contains("other.example is for another name");
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void refusesACertificateForANameWhenANumberWasAskedFor() throws Exception {
    try (var server = server("good").on("/", Answers.ok("unsafe"));
        var fetcher = trusting(PATIENT, server)) {

      failed(fetcher.fetch(get(server.url("/"))), FetchFailure.TLS);
    }
  }

  @Test
  void refusesAnExpiredCertificate() throws Exception {
    try (var server = server("expired").on("/", Answers.ok("unsafe"));
        var fetcher = trusting(PATIENT, server)) {

      assertThat(failed(fetcher.fetch(get(url("news.example", server))), FetchFailure.TLS).detail())
          .contains("has expired");
    }
  }

  @Test
  void refusesAnUnknownAuthority() throws Exception {
    try (var server = server("good").on("/", Answers.ok("unsafe"));
        var fetcher =
            Fetching.fetcher(
                PATIENT, host -> new InetAddress[] {InetAddress.getLoopbackAddress()}, server)) {

      assertThat(failed(fetcher.fetch(get(url("news.example", server))), FetchFailure.TLS).detail())
          .contains("not issued by an authority that is trusted");
    }
  }

  @Test
  void namesAServerThatDoesNotEncryptAtAll() throws Exception {
    try (var server =
            HostileServer.start().onConnect(Attacks.raw("HTTP/1.1 400 Bad Request\r\n\r\n"));
        var fetcher = trusting(PATIENT, server)) {

      failed(fetcher.fetch(get(url("news.example", server))), FetchFailure.TLS);
    }
  }

  @Test
  void namesAServerThatGoesAwayWithinTheHandshake() throws Exception {
    try (var server = HostileServer.start().onConnect(Attacks.resetAfter("\u0016\u0003\u0003"));
        var fetcher = trusting(PATIENT, server)) {

      var failure = (FetchResult.Failed) fetcher.fetch(get(url("news.example", server)));

      assertThat(failure.failure()).isIn(FetchFailure.TLS, FetchFailure.CONNECT);
    }
  }

  @Test
  void cutsAHandshakeThatDrips() throws Exception {
    String record = "\u0016\u0003\u0003@\u0000";
    try (var server =
            HostileServer.start().onConnect(Attacks.drip(record, "\u0002", Duration.ofMillis(20)));
        var fetcher = trusting(QUICK, server)) {

      assertThat(
              failed(fetcher.fetch(get(url("news.example", server))), FetchFailure.TIMEOUT)
                  .detail())
          .contains("while connecting to news.example");
      await().until(() -> server.openConnections() == 0);
    }
  }

  @Test
  void cutsAnEncryptedBodyThatDripsAlsoOnAKeptConnection() throws Exception {
    var slow = Attacks.drip(CHUNKS, "1\r\nx\r\n", Duration.ofMillis(20));
    try (var server = server("good").on("/", Answers.ok("fine")).on("/slow", slow);
        var fetcher = trusting(QUICK.within(Duration.ofSeconds(1)), server)) {
      fetched(fetcher.fetch(get(url("news.example", server))));

      failed(
          fetcher.fetch(get(url("news.example", server).resolve("/slow"))), FetchFailure.TIMEOUT);

      assertThat(server.connections()).isEqualTo(1);
      await().until(() -> server.openConnections() == 0);
    }
  }

  private static URI url(String host, HostileServer server) {
    return URI.create("https://" + host + ":" + server.port() + "/");
  }

  private static SafeFetcher trusting(FetchLimits limits, HostileServer server) throws Exception {
    Names names = host -> new InetAddress[] {InetAddress.getLoopbackAddress()};
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyStore authority = KeyStore.getInstance("PKCS12");
    authority.load(null, null);
    authority.setCertificateEntry("ca", store().getCertificate("ca"));
    trust.init(authority);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    var tls = new DefaultClientTlsStrategy(context);
    return new SafeFetcher(limits, Fetching.rules(server), Fetching.AGENT, names, tls);
  }

  private static HostileServer server(String alias) throws Exception {
    KeyStore own = KeyStore.getInstance("PKCS12");
    own.load(null, null);
    own.setKeyEntry(
        alias, store().getKey(alias, PASSWORD), PASSWORD, store().getCertificateChain(alias));
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(own, PASSWORD);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return HostileServer.startTls(context.getServerSocketFactory());
  }

  private static KeyStore store() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Objects.requireNonNull(TlsTest.class.getResourceAsStream("tls.p12"))) {
      store.load(in, PASSWORD);
    }
    return store;
  }
}
