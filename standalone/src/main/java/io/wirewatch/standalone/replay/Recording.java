package io.wirewatch.standalone.replay;

import io.wirewatch.contract.feed.Feed;
import io.wirewatch.standalone.feeds.LoopbackFeedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A folder of recorded channels, or one channel, made into feeds that ingest can read. */
public final class Recording {
  private final List<RecordedFeed> pages = new ArrayList<>();
  private final List<Feed> feeds = new ArrayList<>();

  private Recording() {}

  /**
   * Puts every channel of the folder on the server.
   *
   * @param folder holds one folder a channel, or is one channel
   * @param memory where the positions are kept
   * @param clock gives, from the moment of the first snapshot, the moment that the replay has
   *     reached
   * @throws IllegalArgumentException where the folder holds no snapshot
   */
  public static Recording serve(
      Path folder, Path memory, Function<Instant, Instant> clock, LoopbackFeedServer server) {
    Recording recording = new Recording();
    for (Path channel : channels(folder)) {
      recording.add(channel, memory, clock, server);
    }
    if (recording.feeds.isEmpty()) {
      throw new IllegalArgumentException(
          folder
              + " holds no recorded feed: snapshots are files named like 20240321T194654Z_9454e012.xml,"
              + " in one folder a channel");
    }
    return recording;
  }

  /** The feeds to read. */
  public List<Feed> feeds() {
    return List.copyOf(feeds);
  }

  /** Whether every snapshot has been taken by the reader. */
  public boolean finished() {
    return pages.stream().allMatch(RecordedFeed::finished);
  }

  /** How far it is. */
  public Progress progress() {
    return new Progress(
        pages.stream().mapToInt(RecordedFeed::passed).sum(),
        pages.stream().mapToInt(RecordedFeed::refused).sum(),
        pages.stream().mapToInt(RecordedFeed::size).sum());
  }

  private void add(
      Path channel, Path memory, Function<Instant, Instant> clock, LoopbackFeedServer server) {
    List<Snapshot> snapshots = Snapshot.in(channel);
    if (snapshots.isEmpty()) {
      return;
    }
    String name = channel.toAbsolutePath().normalize().getFileName().toString();
    String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    Instant first = snapshots.get(0).recordedAt();
    RecordedFeed page =
        new RecordedFeed(
            snapshots, new Position(memory.resolve(id + ".position")), () -> clock.apply(first));
    pages.add(page);
    feeds.add(
        new Feed(
            id,
            name,
            server.serve("/" + id, page),
            Optional.empty(),
            Optional.empty(),
            Optional.of("recorded"),
            Optional.empty(),
            false));
  }

  private static List<Path> channels(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("there is no folder " + folder);
    }
    try (Stream<Path> below = Files.list(folder)) {
      List<Path> folders = below.filter(Files::isDirectory).sorted().toList();
      return folders.isEmpty() ? List.of(folder) : folders;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
  }

  /**
   * How far a replay is.
   *
   * @param passed snapshots that the reader has taken, or cannot use
   * @param refused those of them that it could not use, in this run
   * @param all snapshots of the recording
   */
  public record Progress(int passed, int refused, int all) {}
}
