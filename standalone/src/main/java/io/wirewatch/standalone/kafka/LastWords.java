package io.wirewatch.standalone.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when the broker gives up (a full disk, a broken log directory): Kafka would halt the
 * whole process without a word. Here the reason is logged and kept in a file first; then the
 * process ends with a non-zero code, because a broker that goes on half-dead is worse than one that
 * stopped.
 */
final class LastWords {
  static final String FILE = "last-words.txt";

  private static final Logger LOG = LoggerFactory.getLogger(LastWords.class);

  private final Path file;
  private final InstantSource clock;
  private final IntConsumer end;

  /** The last argument ends the process with the code it is given. */
  LastWords(Path directory, InstantSource clock, IntConsumer end) {
    this.file = directory.resolve(FILE);
    this.clock = clock;
    this.end = end;
  }

  /** Kafka's exits are process-wide, so are these until {@link #uninstall}. */
  void install() {
    Exit.setExitProcedure(this::speak);
    Exit.setHaltProcedure(this::speak);
  }

  static void uninstall() {
    Exit.resetExitProcedure();
    Exit.resetHaltProcedure();
  }

  void speak(int code, @Nullable String message) {
    String reason = Objects.requireNonNullElse(message, "no reason given");
    LOG.error("The embedded Kafka broker gave up: {}. Wirewatch stops.", reason);
    try {
      Files.writeString(file, clock.instant() + " broker gave up: " + reason + "\n");
    } catch (IOException e) {
      LOG.error("No last words kept, {} could not be written", file, e);
    } finally {
      end.accept(code == 0 ? 1 : code);
    }
  }
}
