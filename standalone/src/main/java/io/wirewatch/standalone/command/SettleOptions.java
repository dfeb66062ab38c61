package io.wirewatch.standalone.command;

import io.wirewatch.runtime.kafka.KafkaConnection;
import io.wirewatch.runtime.settings.SettingsException;
import io.wirewatch.standalone.rejections.RejectionsDesk;
import io.wirewatch.standalone.rejections.StoredRejection;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which rejections to settle: by name, or all that are open and meet a condition. */
final class SettleOptions {
  /**
   * What is done with them.
   *
   * @param done the word for what was done
   * @param whyNot why it cannot be done with one; empty where it can
   * @param action does it with all that can
   */
  record Work(
      String done,
      Function<StoredRejection, Optional<String>> whyNot,
      BiConsumer<RejectionsDesk, List<StoredRejection>> action) {}

  @Mixin private ClusterOptions cluster = new ClusterOptions();

  @Mixin private RejectionChoice choice = new RejectionChoice();

  @Parameters(
      paramLabel = "ID",
      arity = "0..*",
      description = "As rejections list prints them: partition:offset.")
  private List<String> ids = new ArrayList<>();

  @Option(names = "--all-open", description = "All that are open and meet the other conditions.")
  private boolean allOpen;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  Integer settle(Work work) throws SettingsException, InterruptedException {
    if (ids.isEmpty() != (allOpen || choice.isGiven())) {
      throw new IllegalArgumentException(
          "name the rejections (partition:offset), or choose with --stage, --reason, --last or"
              + " --all-open");
    }
    InstantSource clock = InstantSource.system();
    try (KafkaConnection kafka = cluster.connect()) {
      RejectionsDesk desk = new RejectionsDesk(kafka, clock);
      List<StoredRejection> all = desk.all();
      List<StoredRejection> chosen =
          ids.isEmpty()
              ? choice.of(all, clock.instant()).stream().filter(StoredRejection::isOpen).toList()
              : RejectionChoice.named(all, ids);
      return settle(desk, chosen, work);
    }
  }

  private int settle(RejectionsDesk desk, List<StoredRejection> chosen, Work work) {
    PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
    List<StoredRejection> able = new ArrayList<>();
    for (StoredRejection one : chosen) {
      Optional<String> whyNot = work.whyNot().apply(one);
      whyNot.ifPresent(why -> out.println(one.id() + " stays: " + why));
      if (whyNot.isEmpty()) {
        able.add(one);
      }
    }
    if (!able.isEmpty()) {
      work.action().accept(desk, able);
    }
    out.printf("%d of %d %s.%n", able.size(), chosen.size(), work.done());
    return able.size() == chosen.size() ? 0 : 1;
  }
}
