package io.wirewatch.bench.kills;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wirewatch.bench.news.FeedStage;
import io.wirewatch.runtime.kafka.KafkaConnection;
import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.standalone.kafka.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** Growing feeds, a broker, and a fleet that reads them. */
final class Replay implements AutoCloseable {
  private final FeedStage stage;
  private final EmbeddedKafka kafka;
  private final Fleet fleet;

  /** Puts all of it up; no instance runs yet. */
  Replay(Path directory, int count, long seed) throws IOException {
    stage = new FeedStage(directory, count, new CouncilDesk(), seed);
    kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
    fleet = Fleet.of(directory, kafka.bootstrapServers(), stage.opml(), stage.allowed());
  }

  Fleet fleet() {
    return fleet;
  }

  FeedStage stage() {
    return stage;
  }

  /** What is on the channel against what the feeds showed. */
  Published published() {
    Set<String> expected =
        stage.versions().stream()
            .map(shown -> Published.key(shown.item().articleId(), shown.item().version()))
            .collect(Collectors.toSet());
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    try (KafkaConnection connection =
        new KafkaConnection("bench", KafkaSettings.local(kafka.bootstrapServers()), registry)) {
      return Published.compare(connection, expected);
    }
  }

  @Override
  public void close() {
    fleet.close();
    stage.close();
    kafka.close();
  }
}
