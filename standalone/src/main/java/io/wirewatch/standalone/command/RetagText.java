package io.wirewatch.standalone.command;

import io.wirewatch.enrich.retag.RetagReport;
import io.wirewatch.enrich.retag.RetagReport.Sample;
import io.wirewatch.standalone.terminal.Printable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A re-tagging told to a person at a terminal. */
final class RetagText {
  private static final int TITLE = 76;

  private RetagText() {}

  static String of(RetagReport report, boolean applied) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%d articles, each in its newest revision, with taxonomy %s.%n"
            .formatted(report.articles(), report.taxonomyVersion()));
    text.append("Tagged before with %s.%n%n".formatted(counts(report.replacedVersions())));
    text.append(
        "  %6d keep their tags (%d of them to the byte)%n"
            .formatted(report.same(), report.identical()));
    text.append(changes(report));
    report
        .failed()
        .forEach(
            (reason, n) -> text.append("  %6d keep their old tags: %s%n".formatted(n, reason)));
    topics(report, text);
    text.append(end(report, applied));
    return text.toString();
  }

  private static String changes(RetagReport report) {
    return report.changed() == 0
        ? "  %6d change%n".formatted(0)
        : "  %6d change: %d gain or lose a topic, the others change in score or evidence%n"
            .formatted(report.changed(), report.moved());
  }

  private static void topics(RetagReport report, StringBuilder text) {
    if (report.topics().isEmpty()) {
      return;
    }
    text.append("%n  %-28s %7s %7s%n".formatted("topic", "gained", "lost"));
    report
        .topics()
        .forEach(
            (topic, change) ->
                text.append("  %-28s %7d %7d%n".formatted(topic, change.gained(), change.lost())));
    Set<String> named = new TreeSet<>(report.topics().keySet());
    named.forEach(topic -> samples(report.samples(), topic, text));
  }

  private static void samples(List<Sample> samples, String topic, StringBuilder text) {
    text.append("%n  %s%n".formatted(topic));
    samples.stream()
        .filter(sample -> sample.topic().equals(topic))
        .forEach(
            sample ->
                text.append(
                    "    %s %s%n".formatted(sample.gained() ? "+" : "-", title(sample.title()))));
  }

  private static String title(String title) {
    String line = Printable.of(title);
    return line.length() > TITLE ? line.substring(0, TITLE - 1) + "…" : line;
  }

  private static String counts(Map<String, Long> versions) {
    return versions.isEmpty()
        ? "nothing"
        : versions.entrySet().stream()
            .map(version -> version.getKey() + " (" + version.getValue() + ")")
            .collect(Collectors.joining(", "));
  }

  private static String end(RetagReport report, boolean applied) {
    if (applied) {
      return "%n%d records written, marked as tagged anew. Nobody was notified.%n"
          .formatted(report.written());
    }
    return report.changed() == 0
        ? "%nNothing would change.%n".formatted()
        : "%nNothing was written. With --apply these become the articles' tags; nobody is notified.%n"
            .formatted();
  }
}
