package io.wirewatch.ingest.assign;

import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.ingest.identity.FeedKnowledge;
import io.wirewatch.ingest.memory.MemoryReader;
import io.wirewatch.ingest.memory.PartitionMemory;
import io.wirewatch.ingest.poll.Poll;
import io.wirewatch.ingest.poll.PollPlan;
import io.wirewatch.ingest.publish.PollPublisher;
import io.wirewatch.ingest.schedule.PollQueue;
import io.wirewatch.runtime.kafka.KafkaConnection;
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
 * @param announcer of what was committed
 * @param gate closed where Kafka cannot take a poll
 * @param clock ours
 * @param retry when a feed is asked again whose poll could not be committed
 */
public record Surroundings(
    KafkaConnection kafka,
    MemoryReader reader,
    PollQueue queue,
    Poll poll,
    Announcer announcer,
    PollGate gate,
    InstantSource clock,
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

  PollPlan poll(Feed feed, Optional<FeedMemory> kept, FeedKnowledge known)
      throws InterruptedException {
    return poll.run(feed, kept, known);
  }

  void committed(PollPlan plan) {
    announcer.committed(plan);
  }

  void kafkaTrouble(String reason) {
    gate.close(reason);
  }

  void enqueue(Feed feed, Optional<FeedMemory> kept, Instant due) {
    announcer.reading(feed, kept);
    if (feed.paused()) {
      queue.remove(feed.id());
    } else {
      queue.add(feed.id(), host(feed), due);
    }
  }

  void dequeue(String feedId) {
    queue.remove(feedId);
  }

  void forgetGauges(String feedId) {
    announcer.noLongerReading(feedId);
  }

  private static String host(Feed feed) {
    String host = feed.url().getHost();
    return host == null ? feed.url().toString() : host.toLowerCase(Locale.ROOT);
  }
}
