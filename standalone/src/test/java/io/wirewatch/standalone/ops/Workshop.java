package io.wirewatch.standalone.ops;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What operators are given, as files, and the programs that check it. */
final class Workshop {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  static final Path BOARDS = ROOT.resolve("ops/grafana/dashboards");
  static final Path PROMETHEUS = ROOT.resolve("ops/prometheus");
  static final Path RULES = PROMETHEUS.resolve("rules");
  static final Path ALERTMANAGER = ROOT.resolve("ops/alertmanager/alertmanager.yml");

  private Workshop() {}

  /** What a program said and how it ended. */
  record Outcome(int code, String said) {}

  static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  static Outcome run(String program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), said);
  }

  static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
