package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StableClientsTest {
  @Test
  void namesTheTransactionsAfterTheThreadAndNotAfterTheProcess() {
    Map<String, Object> config =
        Map.of(
            "client.id",
            "wirewatch-enrich-0-StreamThread-1-producer",
            "transactional.id",
            "wirewatch-enrich-6f1c7a9e-1");

    assertThat(StableClients.named(config))
        .containsEntry("transactional.id", "wirewatch-enrich-0-StreamThread-1");
  }

  @Test
  void addsNoTransactionsWhereThereAreNone() {
    assertThat(StableClients.named(Map.of("client.id", "any")))
        .doesNotContainKey("transactional.id");
  }
}
