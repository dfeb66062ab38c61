package io.wirewatch.runtime.service;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.runtime.health.CheckResult;
import io.wirewatch.runtime.settings.Setting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServiceTest {
  private final Service service =
      Service.open(
          "ingest",
          ServiceSettings.local("127.0.0.1:1"),
          List.of(new Setting("kafka.bootstrap-servers", "127.0.0.1:1", "default", "")),
          InstantSource.system(),
          new Random(1));
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    service.close();
  }

  private HttpResponse<String> ask(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.managementPort() + path))
            .timeout(Duration.ofSeconds(5));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Test
  void isAliveButNotReadyWhileKafkaIsAwayAndSaysWhy() {
    await()
        .atMost(30, SECONDS)
        .untilAsserted(
            () -> assertThat(ask("/readyz").body()).contains("No Kafka at 127.0.0.1:1 (refused)"));

    assertThat(ask("/readyz").statusCode()).isEqualTo(503);
    assertThat(ask("/readyz").body()).contains("\"status\" : \"down\"", "\"since\" : \"");
    assertThat(ask("/livez").statusCode()).isEqualTo(200);
  }

  @Test
  void answersFromWhatItKnowsWhileACheckHangs() {
    service.health().add("slow", ServiceTest::hang);
    long start = System.nanoTime();

    for (int i = 0; i < 10; i++) {
      assertThat(ask("/readyz").statusCode()).isEqualTo(503);
    }

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  private static CheckResult hang() {
    try {
      Thread.currentThread().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return CheckResult.up("");
  }

  @Test
  void showsMetricsInBothFormatsWithTheServiceAsApplication() {
    service.meters().counter("wirewatch.test").increment();

    HttpResponse<String> plain = ask("/metrics");
    HttpResponse<String> open = ask("/metrics", "Accept", "application/openmetrics-text");

    assertThat(plain.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    assertThat(plain.body())
        .contains(
            "wirewatch_test_total{application=\"ingest\"} 1.0",
            "wirewatch_build_info{application=\"ingest\"",
            "jvm_memory_used_bytes",
            "process_cpu_usage",
            "process_files_open_files",
            "logback_events_total");
    assertThat(open.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/openmetrics-text");
    assertThat(open.body()).endsWith("# EOF\n");
  }

  @Test
  void showsWhatRunsAndHowItIsSet() {
    assertThat(ask("/info").body())
        .contains(
            "\"service\" : \"ingest\"",
            "\"version\" : \"0.1.0\"",
            "\"java\" : \"" + Runtime.version(),
            "\"builtAt\" : \"20",
            "\"kafka.bootstrap-servers\"",
            "\"source\" : \"default\"");
  }

  @Test
  void answersOnlyItsOwnPathsAndOnlyGet() {
    assertThat(ask("/livez/").statusCode()).isEqualTo(404);
    assertThat(ask("/livezz").statusCode()).isEqualTo(404);
    assertThat(ask("/").statusCode()).isEqualTo(404);
  }

  @Test
  void answersWhileOthersSendHalfARequest() throws IOException {
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.managementPort());
      socket.getOutputStream().write("GET /liv".getBytes(StandardCharsets.US_ASCII));
      slow.add(socket);
    }

    assertThat(ask("/livez").statusCode()).isEqualTo(200);

    for (Socket socket : slow) {
      socket.close();
    }
  }

  @Test
  void isNotReadyFromTheMomentItStops() {
    service.health().remove("kafka");
    assertThat(ask("/readyz").statusCode()).isEqualTo(200);
    int[] whileClosing = {0};
    service.lifecycle().onClose("app", () -> whileClosing[0] = ask("/readyz").statusCode());

    service.close();

    assertThat(whileClosing[0]).isEqualTo(503);
  }

  @Test
  void closesWhatWasRegisteredBeforeItsOwnParts() {
    boolean[] answeredWhileClosing = {false};
    service
        .lifecycle()
        .onClose("app", () -> answeredWhileClosing[0] = ask("/livez").statusCode() == 200);

    service.close();

    assertThat(answeredWhileClosing[0]).isTrue();
  }
}
