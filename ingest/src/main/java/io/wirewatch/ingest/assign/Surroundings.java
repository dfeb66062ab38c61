package io.wirewatch.ingest.assign;

import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.ingest.fetch.FeedAddress;
import io.wirewatch.ingest.fulltext.WaitingPages;
import io.wirewatch.ingest.memory.MemoryReader;
import io.wirewatch.ingest.memory.PartitionMemory;
import io.wirewatch.ingest.poll.ItemResult;
import io.wirewatch.ingest.poll.Poll;
import io.wirewatch.ingest.poll.PollPlan;
import io.wirewatch.ingest.publish.PollPublisher;
import io.wirewatch.ingest.publish.StatusChanges;
import io.wirewatch.ingest.schedule.PollQueue;
import io.wirewatch.ingest.status.Judged;
import io.wirewatch.ingest.status.StatusJudge;
import io.wirewatch.ingest.websub.PolledFeed;
import io.wirewatch.ingest.websub.Subscriptions;
import io.wirewatch.runtime.kafka.KafkaConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/**
 * What a partition of feeds needs around it.
 *
 * @param kafka where polls are committed and memory is read
 * @param reader of memory
 * @param queue that feeds wait in
 * @param poll that asks and judges
 * @param pages that are read for articles
 * @param announcer of what was committed
 * @param gate closed where Kafka cannot take a poll
 * @param clock ours
 * @param subscriptions at hubs
 * @param retry when a feed is asked again whose poll could not be committed
 */
public record Surroundings(
    KafkaConnection kafka,
    MemoryReader reader,
    PollQueue queue,
    Poll poll,
    PageDesk pages,
    Announcer announcer,
    PollGate gate,
    InstantSource clock,
    Subscriptions subscriptions,
    Duration retry) {

  Instant now() {
    return clock.instant();
  }

  Instant retryAt() {
    return clock.instant().plus(retry);
  }

  PollPublisher takeOver(int partition) {
    return PollPublisher.open(kafka, partition);
  }

  PartitionMemory readMemory(int partition) {
    return reader.read(partition);
  }

  /** Polls a feed and judges how it does. */
  PollPlan poll(Feed feed, PartitionMemory memory) throws InterruptedException {
    Optional<FeedMemory> kept = memory.of(feed.id());
    subscriptions.polling(feed.id());
    PollPlan plan = poll.run(feed, kept, memory.items(feed.id()));
    FeedMemory after = StatusJudge.tracked(feed, kept, plan.memory(), plan.report().movedTo());
    return plan.wanting(pages.wishes(feed, plan, memory))
        .judged(
            after,
            StatusJudge.judge(
                feed, Optional.of(after), memory.judged(feed.id()), after.lastPollAt()));
  }

  void told(StatusChanges changes) {
    announcer.told(changes);
  }

  void committed(PollPlan plan) {
    announcer.committed(plan);
    subscriptions.polled(
        new PolledFeed(
            plan.memory().feedId(),
            plan.report().count(ItemResult.NEW),
            plan.memory().consecutiveFailures() > 0,
            plan.memory().lastPollAt(),
            plan.memory().nextPollAt(),
            plan.hints()));
  }

  /** When the feed is to be polled next, pushes of a trusted hub considered. */
  Instant nextPollAt(FeedMemory kept) {
    return kept.consecutiveFailures() > 0
        ? kept.nextPollAt()
        : subscriptions.due(kept.feedId(), kept.lastPollAt(), kept.nextPollAt());
  }

  void kafkaTrouble(String reason) {
    gate.close(reason);
  }

  void enqueue(Feed feed, Optional<FeedMemory> kept, Optional<Judged> judged, Instant due) {
    announcer.reading(feed, kept, judged);
    if (feed.paused()) {
      queue.remove(feed.id());
    } else {
      queue.add(feed.id(), host(FeedAddress.of(feed, kept)), due);
    }
  }

  /** Puts the next step towards a feed's pages in line; says when it is due. */
  Instant enqueuePages(String feedId, Optional<WaitingPages.Next> next) {
    if (next.isEmpty()) {
      queue.remove(PageDesk.turnOf(feedId));
      return retryAt();
    }
    Instant due = pages.due(next.get(), now());
    queue.add(PageDesk.turnOf(feedId), next.get().host(), due);
    return due;
  }

  void dequeue(String feedId) {
    queue.remove(feedId);
    queue.remove(PageDesk.turnOf(feedId));
    subscriptions.forget(feedId);
  }

  void forgetGauges(String feedId) {
    announcer.noLongerReading(feedId);
  }

  private static String host(URI address) {
    String host = address.getHost();
    return host == null ? address.toString() : host.toLowerCase(Locale.ROOT);
  }
}
