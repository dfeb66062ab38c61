package io.wirewatch.runtime.fetch;

import static io.wirewatch.runtime.fetch.Fetching.QUICK;
import static io.wirewatch.runtime.fetch.Fetching.failed;
import static io.wirewatch.runtime.fetch.Fetching.fetched;
import static io.wirewatch.runtime.fetch.Fetching.fetcher;
import static io.wirewatch.runtime.fetch.Fetching.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.runtime.fetch.FetchResult.Failed;
import io.wirewatch.runtime.fetch.hostile.Answers;
import io.wirewatch.runtime.fetch.hostile.Attacks;
import io.wirewatch.runtime.fetch.hostile.Behaviour;
import io.wirewatch.runtime.fetch.hostile.HostileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever phase the other side stalls in, the fetch ends on time and says what it was waiting for.
 */
class DeadlineTest {
  private static final Duration DRIP = Duration.ofMillis(20);
  private static final Duration MUCH_TOO_LATE = Duration.ofSeconds(30);
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  static Stream<Arguments> stalls() {
    String packed = OK + "Content-Encoding: gzip\r\nContent-Length: 100\r\n\r\n";
    return Stream.of(
        stall("says nothing", "waiting for the answer", Attacks.silent()),
        stall(
            "drips in the status line",
            "waiting for the answer",
            Attacks.drip("HTTP/1.1 200 ", "O", DRIP)),
        stall(
            "drips in the headers", "waiting for the answer", Attacks.drip(OK, "X-A: b\r\n", DRIP)),
        stall(
            "drips interim answers",
            "waiting for the answer",
            Attacks.drip("", "HTTP/1.1 103 Hint\r\n\r\n", DRIP)),
        stall(
            "drips in the body",
            "reading the answer",
            Attacks.drip(OK + "Content-Length: 9999\r\n\r\n", "x", DRIP)),
        stall("drips without length", "reading the answer", Attacks.drip(OK + "\r\n", "x", DRIP)),
        stall(
            "drips in a gzip head",
            "reading the answer",
            Attacks.drip(packed + "\u001f\u008b\u0008\u0008", "n", DRIP)),
        stall("drips chunks", "reading the answer", Attacks.drip(OK + CHUNKED, "1\r\nx\r\n", DRIP)),
        stall("drips a chunk size", "reading the answer", Attacks.drip(OK + CHUNKED, "0", DRIP)),
        stall(
            "drips trailers",
            "reading the answer",
            Attacks.drip(OK + CHUNKED + "0\r\n", "X-A: b\r\n", DRIP)),
        stall(
            "stops within the body",
            "reading the answer",
            wire -> wire.send(OK + "Content-Length: 9\r\n\r\nab").hang()));
  }

  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";

  private static Arguments stall(String name, String phase, Behaviour behaviour) {
    return Arguments.of(name, phase, behaviour);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stalls")
  void cutsWhoever(String name, String phase, Behaviour behaviour) throws Exception {
    try (var server = HostileServer.start().on("/", behaviour);
        var fetcher = fetcher(QUICK, server)) {
      long start = System.nanoTime();

      FetchResult result = fetcher.fetch(get(server.url("/")));

      assertThat(failed(result, FetchFailure.TIMEOUT).detail())
          .isEqualTo("Not finished after 300 ms: stopped while " + phase + ".");
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isBetween(QUICK.total(), MUCH_TOO_LATE);
      await().until(() -> server.openConnections() == 0);
      assertThat(fetcher.connections().getAvailable()).isZero();
      assertThat(fetcher.connections().getLeased()).isZero();
    }
  }

  @Test
  void countsRedirectsIntoTheSameTime() throws Exception {
    Behaviour slowly =
        wire -> {
          wire.pause(Duration.ofMillis(200));
          Answers.redirect(302, "/" + wire.target().length() + wire.target().substring(1))
              .answer(wire);
        };
    try (var server = HostileServer.start();
        var fetcher = fetcher(QUICK, server)) {
      Stream.of("/", "/1", "/21").forEach(path -> server.on(path, slowly));

      FetchResult result = fetcher.fetch(get(server.url("/")));

      failed(result, FetchFailure.TIMEOUT);
    }
  }

  @Test
  void cutsAHandshakeThatNeverComes() throws Exception {
    try (var server = HostileServer.start();
        var fetcher = fetcher(QUICK, server)) {
      URI url = URI.create("https://127.0.0.1:" + server.port() + "/");

      FetchResult result = fetcher.fetch(get(url));

      failed(result, FetchFailure.TIMEOUT);
      await().until(() -> server.openConnections() == 0);
    }
  }

  @Test
  void waitsForANameNoLongerThanItsShare() throws Exception {
    var never = new CountDownLatch(1);
    var limits = QUICK.within(Duration.ofSeconds(10)).withDns(Duration.ofMillis(100));
    Names slow =
        host -> {
          await().forever().until(() -> never.getCount() == 0);
          return new InetAddress[0];
        };
    try (var fetcher = fetcher(limits, slow)) {

      FetchResult result = fetcher.fetch(get(URI.create("http://slow.example/")));

      assertThat(failed(result, FetchFailure.DNS).detail()).contains("slow.example", "100 ms");
    } finally {
      never.countDown();
    }
  }

  @Test
  void cutsANameLookUpWhenTheWholeTimeIsOver() throws Exception {
    var never = new CountDownLatch(1);
    Names slow =
        host -> {
          await().forever().until(() -> never.getCount() == 0);
          return new InetAddress[0];
        };
    try (var fetcher = fetcher(QUICK.withDns(Duration.ofSeconds(5)), slow)) {

      FetchResult result = fetcher.fetch(get(URI.create("http://slow.example/")));

      assertThat(failed(result, FetchFailure.TIMEOUT).detail()).contains("looking up slow.example");
    } finally {
      never.countDown();
    }
  }

  @Test
  void cutsConnectingToAHostThatAcceptsNothing() throws Exception {
    var waiting = new ArrayList<Socket>();
    try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var fetcher =
            new SafeFetcher(
                QUICK,
                AddressRules.allowing(
                    List.of(AllowedAddress.of("127.0.0.1/32:" + full.getLocalPort()))),
                Fetching.AGENT)) {
      fillBacklog(full, waiting);

      FetchResult result =
          fetcher.fetch(get(URI.create("http://127.0.0.1:" + full.getLocalPort() + "/")));

      // Both clocks run out together; either sentence is right.
      assertThat(((Failed) result).failure()).isIn(FetchFailure.TIMEOUT, FetchFailure.CONNECT);
    } finally {
      for (Socket socket : waiting) {
        socket.close();
      }
    }
  }

  private static void fillBacklog(ServerSocket full, List<Socket> waiting) {
    for (int i = 0; i < 20; i++) {
      var socket = new Socket();
      waiting.add(socket);
      try {
        socket.connect(new InetSocketAddress(full.getInetAddress(), full.getLocalPort()), 50);
      } catch (IOException e) {
        return;
      }
    }
  }

  @Test
  void onesThatStallDoNotDelayOthers() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(20);
    try (var server =
            HostileServer.start().on("/bad", Attacks.silent()).on("/good", Answers.ok("good"));
        var fetcher = fetcher(Fetching.PATIENT, server)) {
      List<Future<FetchResult>> stalled =
          Stream.generate(() -> threads.submit(() -> fetcher.fetch(get(server.url("/bad")))))
              .limit(20)
              .toList();
      await().until(() -> server.requests().size() == 20);

      fetched(fetcher.fetch(get(server.url("/good"))));

      assertThat(stalled).noneMatch(Future::isDone);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  @SuppressWarnings("try") // closing early is what is tested
  void closingEndsWhatIsUnderWay() throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (var server = HostileServer.start().on("/", Attacks.silent());
        var fetcher = fetcher(Fetching.PATIENT, server)) {
      Future<FetchResult> running = threads.submit(() -> fetcher.fetch(get(server.url("/"))));
      await().until(() -> server.requests().size() == 1);

      fetcher.close();

      assertThat(failed(running.get(), FetchFailure.CONNECT).detail()).contains("shutting down");
      assertThat(failed(fetcher.fetch(get(server.url("/"))), FetchFailure.CONNECT).detail())
          .contains("shutting down");
    } finally {
      threads.shutdownNow();
    }
  }
}
