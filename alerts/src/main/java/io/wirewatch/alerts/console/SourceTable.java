package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.console.view.SourceRow;
import io.wirewatch.alerts.console.view.Times;
import io.wirewatch.alerts.sources.Source;
import io.wirewatch.alerts.store.Articles;
import io.wirewatch.alerts.store.SourceCount;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedState;
import io.wirewatch.contract.feed.FeedStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the rows of the list of sources, of what ingest says and of the articles kept here. */
final class SourceTable {
  private final Articles articles;

  SourceTable(Articles articles) {
    this.articles = articles;
  }

  List<SourceRow> rows(Stream<Source> sources, Times times) {
    Map<String, SourceCount> counts =
        articles.sources().stream()
            .collect(Collectors.toMap(SourceCount::feedId, Function.identity(), (one, two) -> one));
    return sources
        .map(one -> row(one, Optional.ofNullable(counts.get(one.feed().id())), times))
        .toList();
  }

  SourceRow row(Source source, Times times) {
    return rows(Stream.of(source), times).get(0);
  }

  private static SourceRow row(Source source, Optional<SourceCount> count, Times times) {
    Feed feed = source.feed();
    FeedState state = source.state();
    Optional<FeedStatus> status = source.current();
    return new SourceRow(
        feed.id(),
        feed.name(),
        about(feed),
        Tones.of(state),
        state.words(),
        saysItself(state) ? "" : source.words(),
        status.map(FeedStatus::since).map(times::of),
        lastItem(source.status(), count).map(times::of),
        status.flatMap(FeedStatus::expectedGap).map(Times::length).orElse(""),
        count.map(SourceCount::articles).orElse(0L),
        "/sources/" + Address.encoded(feed.id()),
        Address.to("/").with("source", feed.id()).toString(),
        feed.paused());
  }

  private static boolean saysItself(FeedState state) {
    return state == FeedState.OK || state == FeedState.NEW || state == FeedState.PAUSED;
  }

  private static String about(Feed feed) {
    return Stream.of(feed.group(), feed.region(), feed.language())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" · "));
  }

  /** A state is told when it changes; articles kept here may be newer. */
  private static Optional<Instant> lastItem(
      Optional<FeedStatus> status, Optional<SourceCount> count) {
    return Stream.of(status.flatMap(FeedStatus::lastNewItemAt), count.map(SourceCount::lastSeenAt))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }
}
