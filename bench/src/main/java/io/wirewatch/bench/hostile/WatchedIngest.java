package io.wirewatch.bench.hostile;

import io.wirewatch.ingest.IngestApp;
import io.wirewatch.ingest.IngestSettings;
import io.wirewatch.ingest.poll.PollListener;
import io.wirewatch.ingest.poll.PollReport;
import io.wirewatch.runtime.service.Service;
import io.wirewatch.runtime.service.ServiceMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Ingest as a process that tells its parent, a line each, when it will ask each source again, and,
 * whenever the parent sends a line, how much of its heap is in use.
 */
public final class WatchedIngest {
  static final String POLLED = "@polled ";
  static final String RUNNING = "@running";
  static final String HEAP = "@heap ";

  private WatchedIngest() {}

  /** Runs until killed; arguments are those of the ingest service. */
  public static void main(String[] args) {
    PrintStream out = System.out;
    Thread answers = new Thread(() -> answer(out), "answers");
    answers.setDaemon(true);
    answers.start();
    System.exit(
        ServiceMain.run(
            "ingest",
            args,
            Map.of("ingest", IngestSettings.class),
            (settings, service) -> started(settings.section(IngestSettings.class), service, out)));
  }

  private static IngestApp started(IngestSettings settings, Service service, PrintStream out)
      throws IOException, InterruptedException {
    IngestApp app = IngestApp.start(settings, service, told(out));
    out.println(RUNNING);
    return app;
  }

  private static PollListener told(PrintStream out) {
    return new PollListener() {
      @Override
      public void polled(PollReport report) {
        out.println(
            POLLED
                + report.feed().id()
                + " "
                + report.nextPollAt().toEpochMilli()
                + " "
                + report.outcome().code());
      }
    };
  }

  private static void answer(PrintStream out) {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      while (Optional.ofNullable(in.readLine()).isPresent()) {
        memory.gc();
        memory.gc();
        out.println(HEAP + memory.getHeapMemoryUsage().getUsed());
      }
    } catch (IOException e) {
      out.println("no more questions: " + e.getMessage());
    }
  }

  static Path descriptors(long pid) {
    return Path.of("/proc", String.valueOf(pid), "fd");
  }
}
