package io.wirewatch.bench.hostile;

import io.wirewatch.bench.process.JavaProcess;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** Follows a {@link WatchedIngest}: its promises to ask again, its heap, its sockets. */
final class Watch implements AutoCloseable {
  private final JavaProcess process;
  private final Map<String, Long> nextPoll = new ConcurrentHashMap<>();
  private final Map<String, Integer> outcomes = new ConcurrentHashMap<>();
  private final SynchronousQueue<Long> heap = new SynchronousQueue<>();
  private final CountDownLatch running = new CountDownLatch(1);

  Watch(JavaProcess process) {
    this.process = process;
    Thread reader = new Thread(() -> process.lines(this::take), "watch");
    reader.setDaemon(true);
    reader.start();
  }

  private void take(String line) {
    if (line.startsWith(WatchedIngest.POLLED)) {
      String[] words = line.split(" ", 4);
      nextPoll.put(words[1], Long.parseLong(words[2]));
      outcomes.merge(words[3], 1, Integer::sum);
    } else if (line.startsWith(WatchedIngest.HEAP)) {
      offer(Long.parseLong(line.substring(WatchedIngest.HEAP.length())));
    } else if (line.equals(WatchedIngest.RUNNING)) {
      running.countDown();
    }
  }

  private void offer(long bytes) {
    try {
      heap.offer(bytes, 5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void awaitRunning() throws InterruptedException {
    if (!running.await(90, TimeUnit.SECONDS)) {
      throw new IllegalStateException("ingest did not start; see its log");
    }
  }

  /** When a source is to be asked next, as milliseconds of the epoch; -1 where it never was. */
  long nextPoll(String source) {
    return nextPoll.getOrDefault(source, -1L);
  }

  int polledSources() {
    return nextPoll.size();
  }

  Map<String, Integer> outcomes() {
    return Map.copyOf(outcomes);
  }

  /** Bytes in use after a collection. */
  long heapBytes() throws IOException, InterruptedException {
    process.say("heap");
    Long bytes = heap.poll(30, TimeUnit.SECONDS);
    return bytes == null ? -1 : bytes;
  }

  /** Sockets that the process holds; on Linux only, else -1. */
  long sockets() throws IOException {
    Path descriptors = WatchedIngest.descriptors(process.pid());
    if (!Files.isDirectory(descriptors)) {
      return -1;
    }
    long sockets = 0;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(descriptors)) {
      for (Path one : all) {
        sockets += isSocket(one) ? 1 : 0;
      }
    }
    return sockets;
  }

  private static boolean isSocket(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
    } catch (IOException e) {
      return false;
    }
  }

  boolean isRunning() {
    return process.isRunning();
  }

  @Override
  public void close() {
    process.close();
  }
}
