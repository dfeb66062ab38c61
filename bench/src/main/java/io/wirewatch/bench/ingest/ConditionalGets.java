package io.wirewatch.bench.ingest;

import io.wirewatch.bench.CpuClock;
import io.wirewatch.bench.Spread;
import io.wirewatch.bench.process.JavaProcess;
import io.wirewatch.bench.process.Scratch;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.ingest.identity.FeedKnowledge;
import io.wirewatch.ingest.parse.FeedBody;
import io.wirewatch.ingest.parse.ParsedFeed;
import io.wirewatch.ingest.parse.ParsingPool;
import io.wirewatch.ingest.poll.Poll;
import io.wirewatch.ingest.poll.PollOutcome;
import io.wirewatch.ingest.poll.PollPlan;
import io.wirewatch.ingest.schedule.PollingPolicy;
import io.wirewatch.runtime.fetch.AddressRules;
import io.wirewatch.runtime.fetch.AllowedAddress;
import io.wirewatch.runtime.fetch.FetchLimits;
import io.wirewatch.runtime.fetch.FetchRequest;
import io.wirewatch.runtime.fetch.FetchResult;
import io.wirewatch.runtime.fetch.SafeFetcher;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Polls that bring "nothing new", by the real path as far as Kafka, in polls per CPU-second. */
final class ConditionalGets {
  private static final int THREADS = 4;

  private final int rounds;
  private final int pollsEach;
  private final CpuClock clock = new CpuClock();

  ConditionalGets(int rounds, int pollsEach) {
    this.rounds = rounds;
    this.pollsEach = pollsEach;
  }

  /** The server's own work is in another process and does not count. */
  Spread measure() throws IOException, InterruptedException, ExecutionException, TimeoutException {
    try (Scratch scratch = new Scratch("gets");
        JavaProcess server = server(scratch);
        ParsingPool parsing = new ParsingPool(1, Duration.ofSeconds(5))) {
      CompletableFuture<Integer> port = new CompletableFuture<>();
      Thread reader = new Thread(() -> server.lines(line -> take(line, port)), "server-lines");
      reader.setDaemon(true);
      reader.start();
      return rounds(port.get(30, TimeUnit.SECONDS), parsing);
    }
  }

  private static JavaProcess server(Scratch scratch) throws IOException {
    return JavaProcess.startTalking(
        NothingNewServer.class.getName(),
        scratch.directory().resolve("server.log"),
        List.of("-Xmx64m"),
        List.of());
  }

  private static void take(String line, CompletableFuture<Integer> port) {
    if (line.startsWith(NothingNewServer.PORT)) {
      port.complete(Integer.parseInt(line.substring(NothingNewServer.PORT.length())));
    }
  }

  private Spread rounds(int port, ParsingPool parsing)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (SafeFetcher fetcher =
        new SafeFetcher(
            FetchLimits.forReading(),
            AddressRules.allowing(List.of(AllowedAddress.of("127.0.0.1/32:" + port))),
            "Wirewatch/bench")) {
      List<Source> sources = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        sources.add(new Source(i, port, new Web(fetcher, parsing)));
      }
      round(sources, threads);
      double[] rates = new double[rounds];
      for (int i = 0; i < rounds; i++) {
        long before = clock.nanos();
        round(sources, threads);
        rates[i] = (double) THREADS * pollsEach * 1e9 / (clock.nanos() - before);
      }
      return Spread.of(rates);
    } finally {
      threads.shutdownNow();
    }
  }

  private void round(List<Source> sources, ExecutorService threads)
      throws InterruptedException, ExecutionException {
    List<Future<?>> all = new ArrayList<>();
    for (Source source : sources) {
      all.add(threads.submit(() -> source.poll(pollsEach)));
    }
    for (Future<?> one : all) {
      one.get();
    }
  }

  /** One source with its memory. */
  private static final class Source {
    private final Feed feed;
    private final Poll poll;
    private final FeedKnowledge known = new FeedKnowledge();
    private Optional<FeedMemory> memory = Optional.empty();

    Source(int number, int port, Poll.Network network) {
      feed =
          new Feed(
              "source-" + number,
              "Source",
              URI.create("http://127.0.0.1:" + port + "/" + number),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              false);
      poll =
          new Poll(
              network,
              new PollingPolicy(Duration.ofMinutes(2), Duration.ofHours(1), new Random(number)),
              new Poll.ItemAges(Duration.ofDays(90), Duration.ofDays(90)),
              InstantSource.system());
    }

    boolean poll(int times) throws InterruptedException {
      for (int i = 0; i < times; i++) {
        PollPlan plan = poll.run(feed, memory, known);
        if (memory.isPresent() && plan.report().outcome() != PollOutcome.NOT_MODIFIED) {
          throw new IllegalStateException("expected nothing new, got " + plan.report().inWords());
        }
        memory = Optional.of(plan.memory());
      }
      return true;
    }
  }

  /** The web by the real fetcher. */
  private record Web(SafeFetcher fetcher, ParsingPool parsing) implements Poll.Network {
    @Override
    public FetchResult fetch(FetchRequest request) {
      return fetcher.fetch(request);
    }

    @Override
    public ParsedFeed read(FeedBody body) throws InterruptedException {
      return parsing.read(body);
    }
  }
}
