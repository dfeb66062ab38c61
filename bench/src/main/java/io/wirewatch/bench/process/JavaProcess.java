package io.wirewatch.bench.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A main class of this class path in a Java process of its own, its output in a file. */
public final class JavaProcess implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 40;

  private final Process process;
  private final Path log;

  private JavaProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts the process; its output is added to {@code log}.
   *
   * @param options of the Java machine, such as -Xmx256m
   */
  public static JavaProcess start(
      String mainClass, Path log, List<String> options, List<String> arguments) throws IOException {
    Process started =
        new ProcessBuilder(command(mainClass, options, arguments))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    return new JavaProcess(started, log);
  }

  /** Starts a process that is talked to: its output is for {@link #lines}. */
  public static JavaProcess startTalking(
      String mainClass, Path log, List<String> options, List<String> arguments) throws IOException {
    return new JavaProcess(
        new ProcessBuilder(command(mainClass, options, arguments))
            .redirectErrorStream(true)
            .start(),
        log);
  }

  /** Hands over each line of its output until it ends; lines that no "@" begins go to the log. */
  public void lines(Consumer<String> taker) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        Writer kept = Files.newBufferedWriter(log)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("@")) {
          kept.write(line + "\n");
          kept.flush();
        }
        taker.accept(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends it a line. */
  public void say(String line) throws IOException {
    OutputStream in = process.getOutputStream();
    in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    in.flush();
  }

  /** Ends it at once, as {@code kill -9} does. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to stop, as an operator does; false where it had to be killed. */
  public boolean stop() throws InterruptedException {
    process.destroy();
    boolean stopped = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (!stopped) {
      kill();
    }
    return stopped;
  }

  /** Sends it a signal by name, such as STOP, with which it stands still, or CONT. */
  public void signal(String signal) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, Long.toString(pid())).start().waitFor();
  }

  public boolean isRunning() {
    return process.isAlive();
  }

  public long pid() {
    return process.pid();
  }

  /** How often its output holds this line part. */
  public long said(String part) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> line.contains(part)).count();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static List<String> command(
      String mainClass, List<String> options, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
    command.addAll(arguments);
    return command;
  }
}
