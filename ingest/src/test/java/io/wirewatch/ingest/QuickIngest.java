package io.wirewatch.ingest;

import io.wirewatch.ingest.websub.WebSubSettings;
import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.runtime.management.ManagementSettings;
import io.wirewatch.runtime.service.Service;
import io.wirewatch.runtime.service.ServiceSettings;
import io.wirewatch.runtime.testing.TestBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The service as tests run it: it asks a feed several times a second. */
final class QuickIngest {
  private QuickIngest() {}

  /**
   * Settings.
   *
   * @param allowed address of the test's own server
   */
  static IngestSettings settings(Optional<Path> feeds, String allowed) {
    return new IngestSettings(
        feeds,
        Duration.ofMillis(100),
        Duration.ofMillis(400),
        Duration.ofMillis(20),
        4,
        List.of(allowed),
        "Wirewatch/test",
        Duration.ofSeconds(10),
        Duration.ofSeconds(2),
        Duration.ofDays(90),
        Duration.ofDays(90),
        true,
        WebSubSettings.off());
  }

  static Service service(TestBroker broker) {
    return Service.open(
        "ingest",
        new ServiceSettings(
            KafkaSettings.local(broker.bootstrapServers()), new ManagementSettings("127.0.0.1", 0)),
        InstantSource.system(),
        new Random(7));
  }
}
