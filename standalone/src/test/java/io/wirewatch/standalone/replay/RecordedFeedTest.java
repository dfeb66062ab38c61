package io.wirewatch.standalone.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.standalone.feeds.ETag;
import io.wirewatch.standalone.feeds.FeedAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedFeedTest {
  private static final Instant LATE = Instant.parse("2030-01-01T00:00:00Z");
  private static final Optional<String> NOTHING = Optional.empty();

  @TempDir Path folder;
  @TempDir Path memory;

  @BeforeEach
  void recordThreeSnapshots() throws IOException {
    write("20260101T000000Z_a.xml", "one");
    write("20260101T010000Z_b.xml", "two");
    write("20260101T020000Z_c.xml", "two");
    write("notes.txt", "not a snapshot");
  }

  @Test
  void servesTheNextSnapshotOnlyToAReaderThatHasTheLast() {
    RecordedFeed feed = feed(LATE);

    String first = body(feed.answer("", NOTHING));
    String again = body(feed.answer("", NOTHING));
    String second = body(feed.answer("", etag("one")));

    assertThat(first).isEqualTo("one");
    assertThat(again).isEqualTo("one");
    assertThat(second).isEqualTo("two");
  }

  @Test
  void answersNotModifiedForEqualBytesAndFinishes() {
    RecordedFeed feed = feed(LATE);
    feed.answer("", NOTHING);
    feed.answer("", etag("one"));

    FeedAnswer equalBytes = feed.answer("", etag("two"));
    FeedAnswer after = feed.answer("", etag("two"));

    assertThat(equalBytes.status()).isEqualTo(304);
    assertThat(after.status()).isEqualTo(304);
    assertThat(feed.finished()).isTrue();
  }

  @Test
  void aReaderThatWasKilledBeforeItsCommitSeesTheSnapshotAgain() {
    RecordedFeed before = feed(LATE);
    before.answer("", NOTHING);
    before.answer("", etag("one"));

    RecordedFeed afterRestart = feed(LATE);

    assertThat(body(afterRestart.answer("", etag("one")))).isEqualTo("two");
  }

  @Test
  void passesASnapshotThatTheReaderCannotUse() {
    RecordedFeed feed = feed(LATE);
    feed.answer("", NOTHING);
    feed.answer("", NOTHING);

    String third = body(feed.answer("", NOTHING));

    assertThat(third).isEqualTo("two");
    assertThat(feed.refused()).isEqualTo(1);
  }

  @Test
  void waitsForTheMomentOfRecording() {
    RecordedFeed feed = feed(Instant.parse("2026-01-01T00:30:00Z"));
    feed.answer("", NOTHING);

    FeedAnswer tooEarly = feed.answer("", etag("one"));

    assertThat(tooEarly.status()).isEqualTo(304);
    assertThat(feed.passed()).isEqualTo(1);
  }

  private RecordedFeed feed(Instant replayedTo) {
    return new RecordedFeed(
        Snapshot.in(folder), new Position(memory.resolve("feed.position")), () -> replayedTo);
  }

  private static String body(FeedAnswer answer) {
    assertThat(answer.status()).isEqualTo(200);
    return new String(answer.body(), UTF_8);
  }

  private static Optional<String> etag(String body) {
    return Optional.of(ETag.of(body.getBytes(UTF_8)));
  }

  private void write(String name, String body) throws IOException {
    Files.writeString(folder.resolve(name), body);
  }
}
