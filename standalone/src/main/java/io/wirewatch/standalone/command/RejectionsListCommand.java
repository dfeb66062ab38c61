package io.wirewatch.standalone.command;

import io.wirewatch.runtime.kafka.KafkaConnection;
import io.wirewatch.runtime.settings.SettingsException;
import io.wirewatch.standalone.rejections.RejectionsDesk;
import io.wirewatch.standalone.rejections.StoredRejection;
import io.wirewatch.standalone.terminal.Printable;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the rejections, newest last. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists what nobody has dealt with yet.")
final class RejectionsListCommand implements Callable<Integer> {
  private static final int DETAIL = 90;

  @Mixin private ClusterOptions cluster = new ClusterOptions();

  @Mixin private RejectionChoice choice = new RejectionChoice();

  @Option(names = "--all", description = "Also those put back or let go.")
  private boolean all;

  @Option(names = "--most", description = "How many of the newest (default: 50).")
  private int most = 50;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws SettingsException, InterruptedException {
    InstantSource clock = InstantSource.system();
    try (KafkaConnection kafka = cluster.connect()) {
      List<StoredRejection> found =
          choice.of(new RejectionsDesk(kafka, clock).all(), clock.instant()).stream()
              .filter(one -> all || one.isOpen())
              .toList();
      print(found);
    }
    return 0;
  }

  private void print(List<StoredRejection> found) {
    PrintWriter out = spec.commandLine().getOut();
    if (found.isEmpty()) {
      out.println("Nothing is open: whatever came was used, put back or let go.");
      return;
    }
    List<StoredRejection> newest = found.subList(Math.max(0, found.size() - most), found.size());
    newest.forEach(one -> out.println(line(one)));
    out.println();
    out.printf("%d of %d shown. %s%n", newest.size(), found.size(), reasons(found));
    out.println("wirewatch rejections show ID prints one with its bytes.");
  }

  private static String line(StoredRejection one) {
    String detail = Printable.of(one.rejection().detail());
    return "%-10s %s  %-7s %-16s %s%s"
        .formatted(
            one.id(),
            one.rejection().at().toString().substring(0, 19),
            one.rejection().stage().code(),
            one.rejection().reason().code(),
            one.settled().map(done -> "[" + done.way().code() + "] ").orElse(""),
            detail.length() > DETAIL ? detail.substring(0, DETAIL - 1) + "…" : detail);
  }

  private static String reasons(List<StoredRejection> found) {
    Map<String, Long> counts =
        found.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.rejection().reason().code(), TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(count -> count.getValue() + " " + count.getKey())
        .collect(Collectors.joining(", "));
  }
}
