package io.wirewatch.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.feed.Feed;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is right about a feed: the file or the console. */
class FeedDifferencesTest {
  private final Map<String, Feed> channel = new HashMap<>();

  @Test
  void theFirstReadingWritesAllTheSecondNothing() {
    boolean first = read(feed("a"), feed("b")).changed().size() == 2;
    FeedDifferences second = read(feed("a"), feed("b"));

    assertThat(first).isTrue();
    assertThat(second.isEmpty()).isTrue();
  }

  @Test
  void whatTheConsoleChangedStaysWhileItsEntryIsNotEdited() {
    read(feed("a"));
    put(now("a").withPaused(true));

    assertThat(read(feed("a")).isEmpty()).isTrue();
    assertThat(now("a").paused()).isTrue();
  }

  @Test
  void anEditedEntryWinsAndKeepsTheReleaseOfAFlood() {
    Instant released = Instant.parse("2026-11-24T09:00:00Z");
    read(feed("a"));
    put(now("a").withPaused(true).withReleaseFloodBefore(Optional.of(released)));
    read(feed("a").withUrl(URI.create("https://a.example/new")));

    assertThat(now("a").url()).hasPath("/new");
    assertThat(now("a").paused()).isFalse();
    assertThat(now("a").releaseFloodBefore()).contains(released);
  }

  @Test
  void aFeedThatLeftTheFileIsRemovedEvenIfTheConsoleChangedIt() {
    read(feed("a"), feed("b"));
    put(now("b").withPaused(true));

    assertThat(read(feed("a")).gone()).containsExactly("b");
  }

  @Test
  void aFeedAddedInTheConsoleIsNeitherChangedNorRemoved() {
    read(feed("a"));
    put(feed("added"));

    assertThat(read(feed("a")).isEmpty()).isTrue();
  }

  @Test
  void anEntryWithTheAddressOfAnAddedFeedIsRefusedInWords() {
    put(feed("added"));
    FeedDifferences differences =
        read(feed("other").withUrl(URI.create("https://added.example/feed")));

    assertThat(differences.isEmpty()).isTrue();
    assertThat(differences.problems()).singleElement().asString().contains("id=\"added\"");
  }

  @Test
  void anAddedFeedThatIsWrittenIntoTheFileIsTheFilesFromThenOn() {
    put(feed("added"));
    List<Feed> taken = read(feed("added")).changed();

    assertThat(taken).singleElement().extracting(Feed::fileEntry).isNotEqualTo(Optional.empty());
    assertThat(read().gone()).containsExactly("added");
  }

  private FeedDifferences read(Feed... file) {
    FeedDifferences differences = FeedDifferences.between(channel, List.of(file));
    differences.changed().forEach(this::put);
    return differences;
  }

  private Feed now(String id) {
    return Objects.requireNonNull(channel.get(id), id);
  }

  private void put(Feed feed) {
    channel.put(feed.id(), feed);
  }

  private static Feed feed(String id) {
    return new Feed(
        id,
        "The " + id,
        URI.create("https://" + id + ".example/feed"),
        Optional.empty(),
        Optional.of("TX"),
        Optional.of("local"),
        Optional.of("en"),
        false);
  }
}
