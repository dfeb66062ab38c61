package io.wirewatch.enrich;

import io.wirewatch.runtime.settings.Default;
import io.wirewatch.runtime.settings.Doc;
import java.nio.file.Path;
import java.time.Duration;

/** The {@code enrich} section: the taxonomy, and how the topology runs. */
public record EnrichSettings(
    @Doc("Folder of the taxonomy: words.yaml, relevance.yaml and one file for each topic.")
        @Default("config/taxonomy")
        Path taxonomy,
    @Doc(
            "Number of this instance, from 0. Each running instance has its own and keeps it when it"
                + " restarts.")
        @Default("0")
        int instance,
    @Doc("Threads that enrich; more than the articles channel has partitions are idle.")
        @Default("1")
        int threads,
    @Doc("Time between two commits; on average half of it is added to every alert.")
        @Default("20ms")
        Duration commitInterval,
    @Doc("Folder for state on disk, one for each instance. What is kept today is kept in memory.")
        @Default("data/enrich")
        Path stateDir) {

  private static final Duration LONGEST_COMMIT = Duration.ofSeconds(5);

  public EnrichSettings {
    if (instance < 0) {
      throw new IllegalArgumentException("instance must be 0 or more, but is " + instance);
    }
    if (threads < 1 || threads > 64) {
      throw new IllegalArgumentException("threads must be 1 to 64, but is " + threads);
    }
    if (commitInterval.toMillis() < 1 || commitInterval.compareTo(LONGEST_COMMIT) > 0) {
      throw new IllegalArgumentException("commitInterval must be 1ms to 5s");
    }
  }
}
