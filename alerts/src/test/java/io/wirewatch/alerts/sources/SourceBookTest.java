package io.wirewatch.alerts.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedFindings;
import io.wirewatch.contract.feed.FeedState;
import io.wirewatch.contract.feed.FeedStatus;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourceBookTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final @Nullable Feed REMOVED = null;
  private final SourceBook book = new SourceBook();

  @Test
  void sourcesAreListedByNameWithTheirStates() {
    book.put("b", feed("b", "Zeitung"));
    book.put("a", feed("a", "gazette"));
    book.put("a", status("a", FeedState.SILENT));

    assertThat(book.all()).extracting(source -> source.feed().id()).containsExactly("a", "b");
    assertThat(book.all())
        .extracting(Source::state)
        .containsExactly(FeedState.SILENT, FeedState.NEW);
  }

  @Test
  void removalsAndChangesAreSeenAtOnce() {
    book.put("a", feed("a", "Gazette"));
    int before = book.all().size();
    book.put("a", REMOVED);

    assertThat(before).isEqualTo(1);
    assertThat(book.all()).isEmpty();
  }

  @Test
  void aPauseShowsBeforeIngestHasAnsweredIt() {
    book.put("a", feed("a", "Gazette").withPaused(true));
    book.put("a", status("a", FeedState.OK));
    FeedState paused = book.all().get(0).state();
    book.put("a", feed("a", "Gazette"));
    book.put("a", status("a", FeedState.PAUSED));

    assertThat(paused).isEqualTo(FeedState.PAUSED);
    assertThat(book.all().get(0).state()).isEqualTo(FeedState.NEW);
  }

  @Test
  void anAnswerIsWaitedFor() throws Exception {
    CompletableFuture<Optional<FeedFindings>> waiting =
        CompletableFuture.supplyAsync(() -> book.answer("q", Duration.ofSeconds(60)));
    book.put(findings("q"));

    assertThat(waiting.get(60, TimeUnit.SECONDS)).isPresent();
    assertThat(book.answer("other", Duration.ZERO)).isEmpty();
  }

  @Test
  void oldAnswersAreLetGo() {
    for (int number = 0; number <= SourceBook.ANSWERS; number++) {
      book.put(findings("q" + number));
    }

    assertThat(book.answer("q0", Duration.ZERO)).isEmpty();
    assertThat(book.answer("q1", Duration.ZERO)).isPresent();
  }

  private static FeedFindings findings(String id) {
    return new FeedFindings(id, List.of(), List.of(), List.of(), NOW);
  }

  private static Feed feed(String id, String name) {
    return new Feed(
        id,
        name,
        URI.create("https://" + id + ".example/feed"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static FeedStatus status(String id, FeedState state) {
    return new FeedStatus(
        id,
        state,
        "Some words.",
        NOW,
        NOW,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        0);
  }
}
