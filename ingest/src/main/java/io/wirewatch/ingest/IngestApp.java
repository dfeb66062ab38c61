package io.wirewatch.ingest;

import io.wirewatch.contract.channel.ChannelSetup;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.ingest.assign.Announcer;
import io.wirewatch.ingest.assign.FeedAssignment;
import io.wirewatch.ingest.assign.FeedGauges;
import io.wirewatch.ingest.assign.KafkaWatch;
import io.wirewatch.ingest.assign.PageDesk;
import io.wirewatch.ingest.assign.PollGate;
import io.wirewatch.ingest.assign.PollWorkers;
import io.wirewatch.ingest.assign.StatusRounds;
import io.wirewatch.ingest.assign.Surroundings;
import io.wirewatch.ingest.discovery.InquiryDesk;
import io.wirewatch.ingest.feeds.FeedsFile;
import io.wirewatch.ingest.feeds.FeedsPublisher;
import io.wirewatch.ingest.fulltext.PageMetrics;
import io.wirewatch.ingest.fulltext.PageReading;
import io.wirewatch.ingest.memory.ChannelReader;
import io.wirewatch.ingest.memory.MemoryReader;
import io.wirewatch.ingest.parse.ParsingPool;
import io.wirewatch.ingest.poll.Poll;
import io.wirewatch.ingest.poll.PollListener;
import io.wirewatch.ingest.poll.PollMetrics;
import io.wirewatch.ingest.robots.Robots;
import io.wirewatch.ingest.schedule.PollQueue;
import io.wirewatch.ingest.schedule.PollingPolicy;
import io.wirewatch.ingest.websub.Subscriptions;
import io.wirewatch.ingest.websub.WebSub;
import io.wirewatch.ingest.websub.WebSubTerms;
import io.wirewatch.runtime.fetch.AddressRules;
import io.wirewatch.runtime.fetch.AllowedAddress;
import io.wirewatch.runtime.fetch.FetchLimits;
import io.wirewatch.runtime.fetch.SafeFetcher;
import io.wirewatch.runtime.health.CheckResult;
import io.wirewatch.runtime.service.Lifecycle;
import io.wirewatch.runtime.service.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;

/**
 * The running ingest: reads the feeds that the group assigns to it until it is closed. Wants a
 * Kafka that answers to start; after that, Kafka may come and go.
 */
public final class IngestApp implements AutoCloseable {
  private static final String GROUP = "wirewatch-ingest";
  private static final Duration DEADLINE = Duration.ofSeconds(20);
  private static final Duration LOOK_AT_FILE = Duration.ofSeconds(5);
  private static final Duration SOON = Duration.ofSeconds(8);
  private static final Duration LATE = Duration.ofMinutes(1);

  private final Lifecycle lifecycle = new Lifecycle(DEADLINE);
  private final AtomicBoolean isClosed = new AtomicBoolean();

  private IngestApp() {}

  /**
   * Starts ingest.
   *
   * @throws IOException where the feeds file cannot be read
   * @throws InterruptedException where the start was interrupted
   */
  public static IngestApp start(IngestSettings settings, Service service)
      throws IOException, InterruptedException {
    return start(settings, service, PollListener.none());
  }

  /** The same, with somebody to tell. */
  public static IngestApp start(IngestSettings settings, Service service, PollListener listener)
      throws IOException, InterruptedException {
    IngestApp app = new IngestApp();
    try {
      app.wire(settings, service, listener);
      return app;
    } catch (IOException | InterruptedException | RuntimeException e) {
      app.close();
      throw e;
    }
  }

  @Override
  public void close() {
    isClosed.set(true);
    lifecycle.close();
  }

  private void wire(IngestSettings settings, Service service, PollListener listener)
      throws IOException, InterruptedException {
    ensureChannels(service);
    ChannelReader reader = new ChannelReader(service.kafka(), isClosed::get);
    if (settings.feeds().isPresent()) {
      followFile(settings.feeds().get(), new FeedsPublisher(service.kafka(), reader));
    }

    ParsingPool parsing = parsing(settings);
    PollMetrics metrics = new PollMetrics(service.meters());
    PollQueue queue = new PollQueue(settings.hostGap(), metrics::late);
    SafeFetcher fetcher = fetcher("feed fetcher", settings, settings.fetchTimeout());
    Subscriptions subscriptions = subscriptions(settings, service);
    PollGate gate = new PollGate(listener);
    Surroundings around =
        new Surroundings(
            service.kafka(),
            new MemoryReader(reader),
            queue,
            poll(settings, service, new WebNetwork(fetcher, parsing)),
            pages(settings, service, fetcher),
            new Announcer(metrics, gauges(service, queue), listener),
            gate,
            service.clock(),
            subscriptions,
            settings.floor());
    FeedAssignment assignment = assigned(service, around);
    PollWorkers workers =
        lifecycle.closing(
            "poll workers",
            new PollWorkers(
                settings.workers(), queue, gate, assignment, service.clock(), service.random()));
    watched(
        service,
        () -> health(workers, gate, assignment, queue.lateness(service.clock().instant())));
    pushes(settings, service, subscriptions, new Waiting(fetcher, queue));
    assignment.start();
    workers.start();
    inquiries(settings, service, parsing).start();
    rounds(service, assignment, gate);
  }

  private void rounds(Service service, FeedAssignment assignment, PollGate gate) {
    lifecycle.closing("status rounds", new StatusRounds(assignment, gate)).start();
    lifecycle.closing("kafka watch", new KafkaWatch(service.kafka()::whyUnreachable, gate)).start();
  }

  /** What both feeds and hubs are asked through, and where feeds wait. */
  private record Waiting(SafeFetcher fetcher, PollQueue queue) {}

  private static Subscriptions subscriptions(IngestSettings settings, Service service) {
    return new Subscriptions(
        new WebSubTerms(settings.websub().isOn(), settings.floor(), settings.ceiling()),
        service.random(),
        new SecureRandom());
  }

  private void pushes(
      IngestSettings settings, Service service, Subscriptions subscriptions, Waiting waiting) {
    if (settings.websub().isOn()) {
      lifecycle.closing(
          "websub",
          WebSub.start(
              settings.websub(),
              subscriptions,
              new WebSub.Parts(
                  waiting.fetcher()::fetch, waiting.queue(), service.meters(), service.clock())));
    }
  }

  private FeedAssignment assigned(Service service, Surroundings around) {
    return lifecycle.closing(
        "feed assignment",
        new FeedAssignment(() -> service.kafka().consumer(GROUP, GROUP), around));
  }

  private static FeedGauges gauges(Service service, PollQueue queue) {
    return new FeedGauges(service.meters(), queue, service.clock());
  }

  private void watched(Service service, Supplier<CheckResult> scheduler) {
    service.health().add("scheduler", scheduler);
    lifecycle.onClose("health check", () -> service.health().remove("scheduler"));
  }

  private static void ensureChannels(Service service) throws InterruptedException {
    try (Admin admin = service.kafka().admin()) {
      new ChannelSetup(admin, service.kafka().settings().replicationFactor())
          .ensure(
              List.of(
                  Channels.FEEDS,
                  Channels.FEED_MEMORY,
                  Channels.KNOWN_ITEMS,
                  Channels.WANTED_PAGES,
                  Channels.FEED_STATUS,
                  Channels.FEED_INQUIRIES,
                  Channels.FEED_FINDINGS,
                  Channels.ARTICLES));
    }
  }

  private void followFile(Path file, FeedsPublisher publisher)
      throws IOException, InterruptedException {
    lifecycle.closing("feeds file", new FeedsFile(file, publisher, LOOK_AT_FILE)).start();
  }

  /** Pages go through the fetcher of feeds, so that both share a connection to a host. */
  private static PageDesk pages(IngestSettings settings, Service service, SafeFetcher fetcher) {
    Robots robots = new Robots(fetcher::fetch, settings.userAgent(), service.clock());
    return new PageDesk(
        new PageReading(fetcher::fetch, robots, service.clock()),
        new PageMetrics(service.meters()),
        service.clock());
  }

  private static Poll poll(IngestSettings settings, Service service, WebNetwork network) {
    return new Poll(
        network,
        new PollingPolicy(settings.floor(), settings.ceiling(), service.random()),
        new Poll.ItemAges(settings.maxAge(), settings.remember(), settings.holdFloods()),
        service.clock());
  }

  private ParsingPool parsing(IngestSettings settings) {
    int parsers = Math.min(settings.workers(), Runtime.getRuntime().availableProcessors());
    return lifecycle.closing("parsing", new ParsingPool(parsers, settings.parseTime()));
  }

  /** Answers those who wait before a page: soon or not at all. */
  private InquiryDesk inquiries(IngestSettings settings, Service service, ParsingPool parsing) {
    Duration soon = settings.fetchTimeout().compareTo(SOON) < 0 ? settings.fetchTimeout() : SOON;
    return lifecycle.closing(
        "feed inquiries",
        new InquiryDesk(
            service.kafka(),
            new WebNetwork(fetcher("discovery fetcher", settings, soon), parsing),
            service.clock()));
  }

  private SafeFetcher fetcher(String step, IngestSettings settings, Duration timeout) {
    return lifecycle.closing(
        step,
        new SafeFetcher(
            FetchLimits.forReading().within(timeout),
            AddressRules.allowing(
                settings.allowedAddresses().stream().map(AllowedAddress::of).toList()),
            settings.userAgent()));
  }

  private static CheckResult health(
      PollWorkers workers, PollGate gate, FeedAssignment assignment, Duration lateness) {
    if (!workers.isRunning()) {
      return CheckResult.down("the scheduler's threads have ended");
    }
    Optional<String> obstacle = gate.closedBecause().or(assignment::whyIncomplete);
    if (obstacle.isPresent()) {
      return CheckResult.down(obstacle.get());
    }
    String owns = "reads the feeds of " + assignment.size() + " partitions";
    return lateness.compareTo(LATE) > 0
        ? CheckResult.degraded(owns + ", late by " + lateness.toSeconds() + " s")
        : CheckResult.up(owns);
  }
}
