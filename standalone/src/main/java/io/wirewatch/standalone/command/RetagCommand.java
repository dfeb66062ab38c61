package io.wirewatch.standalone.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.wirewatch.contract.channel.EventJson;
import io.wirewatch.enrich.retag.RetagReport;
import io.wirewatch.enrich.retag.RetagRun;
import io.wirewatch.enrich.retag.Stretch;
import io.wirewatch.enrich.tagging.Tagger;
import io.wirewatch.enrich.taxonomy.TaxonomyReader;
import io.wirewatch.enrich.topology.Retagger;
import io.wirewatch.runtime.kafka.KafkaConnection;
import io.wirewatch.runtime.settings.SettingsException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tags what is in the log anew with a changed taxonomy. */
@Command(
    name = "retag",
    mixinStandardHelpOptions = true,
    description = {
      "Says what a changed taxonomy would change in what is published already; with --apply,",
      "changes it. Runs beside the live enrichment and notifies nobody."
    })
final class RetagCommand implements Callable<Integer> {
  @Mixin private ClusterOptions cluster = new ClusterOptions();

  @Option(
      names = "--taxonomy",
      paramLabel = "DIR",
      description = "The changed taxonomy (default: config/taxonomy).")
  private @Nullable Path taxonomy;

  @Option(
      names = "--last",
      paramLabel = "DURATION",
      description = "The last hours or days: PT6H, P2D (default: P1D).")
  private Duration last = Duration.ofDays(1);

  @Option(
      names = "--since",
      paramLabel = "INSTANT",
      description = "From a moment on, such as 2026-11-01T00:00:00Z; instead of --last.")
  private @Nullable Instant since;

  @Option(names = "--until", paramLabel = "INSTANT", description = "Up to a moment (default: now).")
  private @Nullable Instant until;

  @Option(names = "--apply", description = "Write the changes; without it nothing is written.")
  private boolean apply;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws SettingsException, InterruptedException, JsonProcessingException {
    Tagger tagger = new Tagger(TaxonomyReader.read(folder()));
    Retagger retagger = new Retagger(tagger::tag, tagger.taxonomyVersion());
    try (KafkaConnection kafka = cluster.connect()) {
      RetagRun run = new RetagRun(kafka, retagger);
      RetagReport report = apply ? run.apply(stretch()) : run.dryRun(stretch());
      spec.commandLine()
          .getOut()
          .println(
              json ? EventJson.mapper().writeValueAsString(report) : RetagText.of(report, apply));
    }
    return 0;
  }

  private Path folder() {
    return Optional.ofNullable(taxonomy)
        .orElseGet(() -> SettingsFlags.home().resolve("config").resolve("taxonomy"));
  }

  private Stretch stretch() {
    Instant now = InstantSource.system().instant();
    return new Stretch(
        Optional.ofNullable(since).orElseGet(() -> now.minus(last)),
        Optional.ofNullable(until).orElse(now));
  }
}
