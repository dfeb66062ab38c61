package io.wirewatch.alerts.deliver.webhook;

import static io.wirewatch.alerts.Samples.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wirewatch.alerts.FactsSample;
import io.wirewatch.alerts.TestStore;
import io.wirewatch.alerts.deliver.DeliveryResult;
import io.wirewatch.alerts.message.Links;
import io.wirewatch.alerts.store.AlertsStore;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.alerts.store.OutletFact;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.runtime.fetch.AddressRules;
import io.wirewatch.runtime.fetch.AllowedAddress;
import io.wirewatch.runtime.fetch.FetchLimits;
import io.wirewatch.runtime.fetch.SafeFetcher;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Webhook calls to a server on loopback, verified by the official library. */
class WebhookDeliveryTest {
  private record Call(HttpHeaders headers, byte[] body) {}

  private final LinkedBlockingDeque<Call> calls = new LinkedBlockingDeque<>();
  private HttpServer server;
  private AlertsStore store;
  private SafeFetcher fetcher;
  private Destination hook;
  private int status = 204;
  private String retryAfter = "";
  private UnaryOperator<String> reply = body -> "";

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.createContext("/", this::answer);
    server.start();
    int port = server.getAddress().getPort();
    store = TestStore.open(folder);
    fetcher =
        new SafeFetcher(
            FetchLimits.forWebhooks().within(Duration.ofSeconds(5)),
            AddressRules.allowing(List.of(AllowedAddress.of("127.0.0.1/32:" + port))),
            "test");
    hook =
        TestStore.destination(store, DestinationKind.WEBHOOK, "http://127.0.0.1:" + port + "/hook");
  }

  @AfterEach
  void stop() {
    server.stop(0);
    fetcher.close();
    store.close();
  }

  @Test
  void theOfficialLibraryAcceptsTheCall() throws Exception {
    Message message = message(FactsSample.facts());

    DeliveryResult result = notifier(InstantSource.system()).deliver(message, hook);

    assertThat(result).isInstanceOf(DeliveryResult.Sent.class);
    Call call = calls.take();
    String secret = store.destinations().signingSecrets(hook.id(), NOON).get(0);
    new Webhook(secret).verify(new String(call.body(), UTF_8), call.headers());
    assertThat(call.headers().firstValue("webhook-id")).contains(message.id());
    assertThat(message.id()).doesNotContain(".");
    JsonNode body = new ObjectMapper().readTree(call.body());
    assertThat(body.path("type").asText()).isEqualTo("alert.told");
    assertThat(body.path("timestamp").asText()).isEqualTo("2026-11-24T17:00:00Z");
    assertThat(body.at("/data/article/title").asText())
        .isEqualTo("County renews detention contract");
    assertThat(body.at("/data/why/0/text").asText()).contains("detention contract");
    assertThat(body.at("/data/sequence").asLong()).isEqualTo(1);
  }

  @Test
  void bothSecretsVerifyWhileOneIsReplaced() throws Exception {
    String old = store.destinations().signingSecrets(hook.id(), NOON).get(0);
    String fresh =
        store
            .destinations()
            .rotateSecret(hook.id(), Instant.parse("2100-01-01T00:00:00Z"))
            .orElseThrow();

    notifier(InstantSource.system()).deliver(message(FactsSample.facts()), hook);

    Call call = calls.take();
    new Webhook(old).verify(new String(call.body(), UTF_8), call.headers());
    new Webhook(fresh).verify(new String(call.body(), UTF_8), call.headers());
  }

  @Test
  void idAndBodyStayTheSameInEveryAttempt() throws Exception {
    Message message = message(FactsSample.facts());

    notifier(InstantSource.fixed(NOON)).deliver(message, hook);
    notifier(InstantSource.fixed(NOON.plusSeconds(300))).deliver(message, hook);

    Call first = calls.take();
    Call second = calls.take();
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().firstValue("webhook-id"))
        .isEqualTo(first.headers().firstValue("webhook-id"));
    assertThat(second.headers().firstValue("webhook-timestamp"))
        .contains(Long.toString(NOON.plusSeconds(300).getEpochSecond()));
  }

  @Test
  void theBodyStaysUnder20Kilobytes() throws Exception {
    FactsSample facts =
        FactsSample.facts()
            .title("\u00e9".repeat(500))
            .sentence("\u4e00".repeat(400))
            .alsoIn(
                IntStream.range(0, 20)
                    .mapToObj(
                        i ->
                            new OutletFact(
                                "é".repeat(300), "https://x.example/" + "a".repeat(900), NOON))
                    .toList());

    notifier(InstantSource.system()).deliver(message(facts), hook);

    assertThat(calls.take().body().length).isBetween(1_000, 20_000);
  }

  @ParameterizedTest
  @CsvSource({
    "500, HTTP_SERVER_ERROR, '', 0",
    "503, HTTP_SERVER_ERROR, 120, 120",
    "429, HTTP_TOO_MANY_REQUESTS, 'Tue, 24 Nov 2026 17:01:00 GMT', 60",
    "429, HTTP_TOO_MANY_REQUESTS, rubbish, 0",
    "404, HTTP_NOT_FOUND, '', 0",
    "401, HTTP_FORBIDDEN, '', 0",
    "302, HTTP_UNEXPECTED, '', 0"
  })
  void isTriedLater(int answer, FailureReason reason, String header, long seconds) {
    status = answer;
    retryAfter = header;

    DeliveryResult result =
        notifier(InstantSource.fixed(NOON)).deliver(message(FactsSample.facts()), hook);

    assertThat(result)
        .isInstanceOfSatisfying(
            DeliveryResult.TryLater.class,
            later -> {
              assertThat(later.reason()).isEqualTo(reason);
              assertThat(later.atLeast()).isEqualTo(Duration.ofSeconds(seconds));
            });
    assertThat(calls).hasSize(1);
  }

  @Test
  void goneDisablesTheDestination() {
    status = 410;

    DeliveryResult result =
        notifier(InstantSource.fixed(NOON)).deliver(message(FactsSample.facts()), hook);

    assertThat(result).isInstanceOf(DeliveryResult.Disable.class);
  }

  @Test
  void anAddressInsideIsRefused() {
    Destination inside =
        TestStore.destination(store, DestinationKind.WEBHOOK, "http://127.0.0.1:1/hook");
    Message message = TestStore.tell(store, FactsSample.facts().build(), inside);

    DeliveryResult result = notifier(InstantSource.fixed(NOON)).deliver(message, inside);

    assertThat(result)
        .isInstanceOfSatisfying(
            DeliveryResult.TryLater.class,
            later ->
                assertThat(later.reason())
                    .isIn(FailureReason.ADDRESS_REFUSED, FailureReason.URL_REFUSED));
    assertThat(calls).isEmpty();
  }

  @Test
  void aReceiverThatAnswersTheChallengeAgreesAndAnEchoDoesNot() throws Exception {
    String link = "https://console.example/confirm/token";
    status = 200;
    reply = body -> "";
    boolean silent = notifier(InstantSource.fixed(NOON)).introduce("id-1", link, hook).agreed();
    reply = body -> body;
    boolean echo = notifier(InstantSource.fixed(NOON)).introduce("id-2", link, hook).agreed();
    reply =
        body ->
            "{\"challenge\":\"" + body.replaceAll(".*\"challenge\":\"([^\"]+)\".*", "$1") + "\"}";
    boolean answer = notifier(InstantSource.fixed(NOON)).introduce("id-3", link, hook).agreed();

    assertThat(List.of(silent, echo, answer)).containsExactly(false, false, true);
    JsonNode body = new ObjectMapper().readTree(calls.take().body());
    assertThat(body.path("type").asText()).isEqualTo("destination.confirm");
    assertThat(body.at("/data/confirmUrl").asText()).isEqualTo(link);
    assertThat(body.at("/data/challenge").asText()).hasSize(32).isNotIn("token", "id-1");
  }

  @Test
  void aTestIsAnAlertsCallOfAnotherType() throws Exception {
    Message sample = message(FactsSample.facts());

    notifier(InstantSource.fixed(NOON)).deliver(sample, hook);
    notifier(InstantSource.fixed(NOON)).test(sample, hook);

    String alert = new String(calls.take().body(), UTF_8);
    String test = new String(calls.take().body(), UTF_8);
    assertThat(test).isEqualTo(alert.replace("alert.told", "alert.test"));
  }

  @Test
  void theFirstKibibyteOfTheAnswerIsKeptAsText() {
    status = 500;
    reply = body -> "\u0007oh\n" + "x".repeat(5_000);

    DeliveryResult result =
        notifier(InstantSource.fixed(NOON)).deliver(message(FactsSample.facts()), hook);

    assertThat(result.reply()).startsWith("answered 500: oh xx").hasSizeLessThan(1_100);
  }

  private Message message(FactsSample facts) {
    return TestStore.tell(store, facts.build(), hook);
  }

  private WebhookNotifier notifier(InstantSource clock) {
    return new WebhookNotifier(
        fetcher, store.destinations(), new Links(URI.create("https://console.example")), clock);
  }

  private void answer(HttpExchange exchange) throws IOException {
    calls.add(
        new Call(
            HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true),
            exchange.getRequestBody().readAllBytes()));
    if (!retryAfter.isEmpty()) {
      exchange.getResponseHeaders().add("Retry-After", retryAfter);
    }
    exchange.getResponseHeaders().add("Location", "/elsewhere");
    byte[] said = reply.apply(new String(calls.peekLast().body(), UTF_8)).getBytes(UTF_8);
    exchange.sendResponseHeaders(status, said.length == 0 ? -1 : said.length);
    exchange.getResponseBody().write(said);
    exchange.close();
  }
}
