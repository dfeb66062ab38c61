package io.wirewatch.ingest.hostile;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.contract.feed.HeldItems;
import io.wirewatch.ingest.identity.FeedKnowledge;
import io.wirewatch.ingest.parse.FeedBody;
import io.wirewatch.ingest.parse.ParsedFeed;
import io.wirewatch.ingest.parse.ParsingPool;
import io.wirewatch.ingest.poll.Poll;
import io.wirewatch.ingest.poll.PollPlan;
import io.wirewatch.ingest.schedule.PollingPolicy;
import io.wirewatch.runtime.fetch.FetchRequest;
import io.wirewatch.runtime.fetch.FetchResult;
import io.wirewatch.runtime.fetch.SafeFetcher;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A source as ingest reads it, poll by poll: real fetcher, real parser, real policy, with memory
 * taken over as after a commit. Time goes by when the test says so.
 */
final class PolledSource {
  static final Duration FLOOR = Duration.ofMinutes(2);
  static final Duration CEILING = Duration.ofHours(1);

  private Feed feed;
  private final Poll poll;
  private final FeedKnowledge known = new FeedKnowledge();
  private final List<Article> articles = new ArrayList<>();
  private Optional<FeedMemory> memory = Optional.empty();
  private Instant now;
  private int parsed;

  PolledSource(URI url, SafeFetcher fetcher, ParsingPool parsing, Instant start) {
    feed = feed(url, Optional.empty());
    now = start;
    poll =
        new Poll(
            new Network(fetcher, parsing),
            new PollingPolicy(FLOOR, CEILING, new Random(5)),
            new Poll.ItemAges(Duration.ofDays(90), Duration.ofDays(90)),
            () -> now);
  }

  private static Feed feed(URI url, Optional<Instant> releaseFloodBefore) {
    return new Feed(
        "source",
        "A source",
        url,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("en"),
        false,
        Optional.empty(),
        releaseFloodBefore,
        Optional.empty());
  }

  /** A person releases what was held back until now. */
  void release() {
    feed = feed(feed.url(), Optional.of(now));
  }

  /** How many items wait to be released. */
  int held() {
    return memory.flatMap(FeedMemory::held).map(HeldItems::count).orElse(0);
  }

  /** One poll at this time, committed. */
  PollPlan poll() throws InterruptedException {
    PollPlan plan = poll.run(feed, memory, known);
    memory = Optional.of(plan.memory());
    plan.remembered().forEach(known::put);
    plan.forgotten().forEach(item -> known.remove(item.articleId()));
    articles.addAll(plan.articles());
    return plan;
  }

  /** The next poll when it is due. */
  PollPlan pollWhenDue() throws InterruptedException {
    now = memory.map(FeedMemory::nextPollAt).orElse(now);
    return poll();
  }

  void passes(Duration time) {
    now = now.plus(time);
  }

  Instant now() {
    return now;
  }

  /** How long the source is left alone from now on. */
  Duration untilNext() {
    return Duration.between(now, memory.orElseThrow().nextPollAt());
  }

  /** Everything published so far. */
  List<Article> articles() {
    return List.copyOf(articles);
  }

  /** How many documents were given to the parser. */
  int parsed() {
    return parsed;
  }

  /** The real web. */
  private final class Network implements Poll.Network {
    private final SafeFetcher fetcher;
    private final ParsingPool parsing;

    Network(SafeFetcher fetcher, ParsingPool parsing) {
      this.fetcher = fetcher;
      this.parsing = parsing;
    }

    @Override
    public FetchResult fetch(FetchRequest request) {
      return fetcher.fetch(request);
    }

    @Override
    public ParsedFeed read(FeedBody body) throws InterruptedException {
      parsed++;
      return parsing.read(body);
    }
  }
}
