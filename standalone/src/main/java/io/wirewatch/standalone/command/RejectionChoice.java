package io.wirewatch.standalone.command;

import io.wirewatch.standalone.rejections.StoredRejection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Chooses among rejections by what the operator gave. */
final class RejectionChoice {
  @Option(
      names = "--stage",
      description = "Only those of a stage: fetch, parse, decode, enrich, match or deliver.")
  private @Nullable String stage;

  @Option(names = "--reason", description = "Only those of a reason, such as time_budget.")
  private @Nullable String reason;

  @Option(
      names = "--last",
      paramLabel = "DURATION",
      description = "Only those of the last hours or days: PT6H, P2D.")
  private @Nullable Duration last;

  /** Those that meet every condition. */
  List<StoredRejection> of(List<StoredRejection> all, Instant now) {
    return all.stream().filter(one -> isChosen(one, now)).toList();
  }

  /** Whether any condition was given. */
  boolean isGiven() {
    return stage != null || reason != null || last != null;
  }

  private boolean isChosen(StoredRejection one, Instant now) {
    return (stage == null || one.rejection().stage().code().equals(stage))
        && (reason == null || one.rejection().reason().code().equals(reason))
        && (last == null || one.rejection().at().isAfter(now.minus(last)));
  }

  /**
   * The rejections with these names.
   *
   * @throws IllegalArgumentException where there is none of such a name, with every such name
   */
  static List<StoredRejection> named(List<StoredRejection> all, List<String> ids) {
    Map<String, StoredRejection> byId =
        all.stream().collect(Collectors.toMap(StoredRejection::id, Function.identity()));
    List<String> unknown = new ArrayList<>(ids);
    unknown.removeAll(byId.keySet());
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "no rejection "
              + String.join(", ", unknown)
              + "; wirewatch rejections list shows them, as partition:offset");
    }
    return ids.stream().distinct().map(byId::get).toList();
  }
}
