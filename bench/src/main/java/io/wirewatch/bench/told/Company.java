package io.wirewatch.bench.told;

import io.wirewatch.bench.process.JavaProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The programs under test, each a process of its own that keeps its name over restarts. */
final class Company implements AutoCloseable {
  private final Path directory;
  private final Map<String, Player> players = new LinkedHashMap<>();
  private final Map<String, JavaProcess> running = new LinkedHashMap<>();

  /**
   * One program.
   *
   * @param heap of the Java machine, such as 256m
   */
  record Player(String name, Class<?> main, String heap, List<String> arguments) {}

  Company(Path directory, List<Player> players) {
    this.directory = directory;
    players.forEach(player -> this.players.put(player.name(), player));
  }

  List<String> names() {
    return List.copyOf(players.keySet());
  }

  void startAll() throws IOException {
    for (String name : players.keySet()) {
      start(name);
    }
  }

  /**
   * Starts a program.
   *
   * @param options more options of the Java machine
   */
  JavaProcess start(String name, String... options) throws IOException {
    Player player = players.get(name);
    if (player == null) {
      throw new IllegalArgumentException("no program " + name);
    }
    List<String> all = new ArrayList<>(List.of("-Xmx" + player.heap()));
    all.addAll(List.of(options));
    JavaProcess process =
        JavaProcess.start(
            player.main().getName(), directory.resolve(name + ".log"), all, player.arguments());
    running.put(name, process);
    return process;
  }

  void kill(String name) throws InterruptedException {
    JavaProcess victim = running.remove(name);
    if (victim != null) {
      victim.kill();
    }
  }

  /** Lets a program stand still, or go on: the signals STOP and CONT. */
  void signal(String name, String signal) throws IOException, InterruptedException {
    JavaProcess process = running.get(name);
    if (process != null) {
      process.signal(signal);
    }
  }

  /** Asks all to stop; the names of those that had to be killed in the end. */
  List<String> stopAll() throws InterruptedException {
    List<String> stubborn = new ArrayList<>();
    for (Map.Entry<String, JavaProcess> one : running.entrySet()) {
      if (!one.getValue().stop()) {
        stubborn.add(one.getKey());
      }
    }
    running.clear();
    return stubborn;
  }

  @Override
  public void close() {
    running.values().forEach(JavaProcess::close);
  }
}
