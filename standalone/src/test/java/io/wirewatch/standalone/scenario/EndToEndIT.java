package io.wirewatch.standalone.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.alerts.rules.SaveResult;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.LedgerEntry;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Role;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.RuleDraft;
import io.wirewatch.alerts.store.Tell;
import io.wirewatch.alerts.store.Watch;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.channel.JsonSerde;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.standalone.feeds.LoopbackFeedServer;
import io.wirewatch.standalone.node.AllInOne;
import io.wirewatch.standalone.replay.Recording;
import io.wirewatch.standalone.replay.ReplaySpeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays every scenario through the whole program in this process: feed server, ingest, Kafka,
 * enrichment, alerts, webhook.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndToEndIT {
  private static final Path SCENARIOS = Path.of("src", "test", "resources", "scenarios");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private LoopbackFeedServer server;
  private WebhookSink sink;
  private AllInOne node;
  private Person editor;

  @BeforeAll
  void startEverything(@TempDir Path data) throws Exception {
    server = LoopbackFeedServer.open(0);
    sink = new WebhookSink();
    node = WholeProgram.start(data, server.port(), sink.port());
    editor =
        node.alerts()
            .store()
            .people()
            .add("desk@newsroom.example", "Desk", Role.EDITOR, ZoneOffset.UTC, Instant.EPOCH);
  }

  @AfterAll
  void stopEverything() {
    node.close();
    sink.close();
    server.close();
  }

  static List<Scenario> scenarios() throws IOException {
    try (Stream<Path> files = Files.list(SCENARIOS)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(Scenario::read)
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void isToldAsTheScenarioSays(Scenario scenario, @TempDir Path folder) throws Exception {
    Rule rule = save(scenario);
    long articlesBefore = node.alerts().store().articles().count();

    Recording recording = publish(scenario, folder);
    await().atMost(PATIENCE).until(recording::finished);
    await()
        .atMost(PATIENCE)
        .until(
            () -> node.alerts().store().articles().count() - articlesBefore == scenario.articles());
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(ledger(rule)).isEqualTo(scenario.ledger()));
    await().atMost(PATIENCE).until(() -> sink.about(rule.id()).size() >= scenario.told().size());

    assertTold(scenario, sink.about(rule.id()));
  }

  private static void assertTold(Scenario scenario, List<JsonNode> calls) {
    List<Scenario.Told> expected = new ArrayList<>(scenario.told());
    for (JsonNode call : calls) {
      String title = call.at("/data/article/title").asText();
      assertThat(expected)
          .as("still to be told")
          .anyMatch(told -> told.headlines().contains(title));
      Scenario.Told message =
          expected.stream()
              .filter(told -> told.headlines().contains(title))
              .findFirst()
              .orElseThrow();
      expected.remove(message);
      List<String> allowed = message.because();
      List<String> words = highlighted(call);

      assertThat(words).as("what \"%s\" highlights", title).isNotEmpty();
      if (!allowed.isEmpty()) {
        assertThat(words).isSubsetOf(allowed);
      }
    }
    assertThat(expected).as("not told").isEmpty();
  }

  /** The words of the rule; for a rule of topics alone, the words that earned them. */
  private static List<String> highlighted(JsonNode call) {
    List<String> words = new ArrayList<>();
    call.at("/data/why").forEach(snippet -> words.addAll(words(snippet)));
    if (words.isEmpty()) {
      call.at("/data/topics").forEach(topic -> words.addAll(words(topic.at("/evidence"))));
    }
    return words;
  }

  private static List<String> words(JsonNode snippet) {
    List<String> words = new ArrayList<>();
    String text = snippet.path("text").asText();
    for (JsonNode span : snippet.path("matches")) {
      words.add(text.substring(span.get("start").asInt(), span.get("end").asInt()));
    }
    return words;
  }

  private Rule save(Scenario scenario) {
    String webhook =
        node.alerts()
            .store()
            .destinations()
            .add(
                DestinationKind.WEBHOOK,
                scenario.id(),
                editor.id(),
                sink.address(scenario.id()),
                Instant.EPOCH)
            .id();
    SaveResult saved =
        node.alerts()
            .rules()
            .add(
                RuleDraft.of(
                    scenario.title(),
                    editor.id(),
                    Watch.forWords(scenario.words()).onTopics(scenario.topics()),
                    Tell.to(List.of(webhook))));
    assertThat(saved).isInstanceOf(SaveResult.Saved.class);
    return ((SaveResult.Saved) saved).rule();
  }

  private Recording publish(Scenario scenario, Path folder) throws Exception {
    Path feeds = folder.resolve("feeds");
    for (Map.Entry<String, List<String>> outlet : scenario.feeds().entrySet()) {
      Path channel = feeds.resolve(scenario.id() + " " + outlet.getKey());
      Files.createDirectories(channel);
      for (int i = 0; i < outlet.getValue().size(); i++) {
        Files.writeString(
            channel.resolve("20260101T%06dZ.xml".formatted(i)), outlet.getValue().get(i));
      }
    }
    Recording recording =
        Recording.serve(feeds, folder.resolve("memory"), ReplaySpeed.atOnce(), server);
    announce(recording.feeds());
    return recording;
  }

  private void announce(List<Feed> feeds) throws Exception {
    JsonSerde<Feed> serde = new JsonSerde<>(Feed.class);
    try (Producer<byte[], byte[]> producer =
        node.service("ingest").kafka().producer("scenario-" + feeds.get(0).id())) {
      for (Feed feed : feeds) {
        producer
            .send(
                new ProducerRecord<>(
                    Channels.FEEDS.name(), feed.id().getBytes(UTF_8), serde.toBytes(feed)))
            .get();
      }
    }
  }

  private Map<String, Integer> ledger(Rule rule) {
    return node.alerts().store().ledger().ofRule(rule.id(), 100).stream()
        .collect(
            Collectors.groupingBy(
                (LedgerEntry entry) -> entry.state().code(),
                TreeMap::new,
                Collectors.summingInt(entry -> 1)));
  }
}
