package io.wirewatch.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Keeps the shape of the topology.
 *
 * <p>A change here is a change for instances that run. Another name of the store is another change
 * log: the memory of what was enriched starts empty, and articles that are read again are enriched
 * again. A step more or less, or another name of a step, is safe under a rolling restart as long as
 * sub-topologies keep their numbers; another sub-topology moves the store to other tasks and needs
 * a stop of all instances. Either way: write the new description into {@code enrich.txt} and a line
 * into the CHANGELOG that says what to do.
 */
class GoldenTopologyTest {
  @Test
  void keepsItsShape() throws IOException {
    EnrichTopology topology =
        new EnrichTopology(a -> Tags.nothing(), "1", EnrichListener.NONE, () -> 0L);

    assertThat(topology.build().describe().toString().strip()).isEqualTo(golden());
  }

  private static String golden() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            GoldenTopologyTest.class.getResourceAsStream("/topology/enrich.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
