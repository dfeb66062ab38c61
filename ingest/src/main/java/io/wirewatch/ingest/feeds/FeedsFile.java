package io.wirewatch.ingest.feeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operator's file of feeds, read at the start and again whenever it changes. It is looked at
 * every few seconds rather than watched by the system, which does not tell of changes on network
 * and container mounts. A file that is no whole OPML document, such as one half written, changes
 * nothing.
 */
public final class FeedsFile implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FeedsFile.class);

  private final Path file;
  private final FeedsPublisher publisher;
  private final Duration every;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::watch, "feeds-file");
  private @Nullable Version taken;

  private record Version(FileTime modified, long size) {}

  /**
   * @param every how often it is looked at
   */
  public FeedsFile(Path file, FeedsPublisher publisher, Duration every) {
    this.file = file;
    this.publisher = publisher;
    this.every = every;
  }

  /**
   * Publishes what the file says, then follows its changes.
   *
   * @throws IOException where it cannot be read now
   * @throws InterruptedException where the start was interrupted
   */
  public void start() throws IOException, InterruptedException {
    look();
    thread.setDaemon(true);
    thread.start();
  }

  private void look() throws IOException, InterruptedException {
    Version now = new Version(Files.getLastModifiedTime(file), Files.size(file));
    if (now.equals(taken)) {
      return;
    }
    OpmlFile opml = OpmlFile.read(file);
    opml.problems().forEach(problem -> LOG.warn("{}: {}", file, problem));
    if (opml.isWhole()) {
      publisher.publish(opml.feeds()).forEach(problem -> LOG.warn("{}: {}", file, problem));
    } else {
      LOG.warn("{} is no whole OPML document; the feeds stay as they are", file);
    }
    taken = now;
  }

  private void watch() {
    try {
      while (!closed.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
        lookAgain();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void lookAgain() throws InterruptedException {
    try {
      look();
    } catch (IOException e) {
      LOG.debug("The feeds file cannot be read now: {}", e.getMessage());
    } catch (KafkaException | IllegalStateException e) {
      LOG.warn("The feeds file changed but cannot be published yet: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    closed.countDown();
    thread.interrupt();
  }
}
