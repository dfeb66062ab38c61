package io.wirewatch.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.channel.Channel;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.channel.EventHeaders;
import io.wirewatch.contract.feed.FeedStatus;
import io.wirewatch.contract.feed.KnownItem;
import io.wirewatch.contract.feed.WantedPage;
import io.wirewatch.ingest.fulltext.PagePlan;
import io.wirewatch.ingest.poll.PollPlan;
import io.wirewatch.ingest.status.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Polls, pages and states as Kafka records. */
final class PollRecords {
  private PollRecords() {}

  /**
   * Articles first, memory last; memory goes to the partition that its feed is on.
   *
   * @param partition of the feed on the channel of feeds
   */
  static List<ProducerRecord<byte[], byte[]>> of(PollPlan plan, int partition) {
    Instant at = plan.memory().lastPollAt();
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    plan.articles().forEach(article -> records.add(article(article)));
    for (KnownItem item : plan.remembered()) {
      records.add(keep(Channels.KNOWN_ITEMS, partition, at, item.key(), item));
    }
    for (KnownItem item : plan.forgotten()) {
      records.add(keep(Channels.KNOWN_ITEMS, partition, at, item.key(), null));
    }
    for (WantedPage page : plan.wanted()) {
      records.add(keep(Channels.WANTED_PAGES, partition, at, page.key(), page));
    }
    plan.verdict()
        .flatMap(Verdict::status)
        .ifPresent(status -> records.add(status(status, partition)));
    records.add(keep(Channels.FEED_MEMORY, partition, at, plan.memory().feedId(), plan.memory()));
    return records;
  }

  /** The end of a wish for a page: what it says, if anything, and that it is no longer wanted. */
  static List<ProducerRecord<byte[], byte[]>> of(PagePlan plan, int partition) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    plan.article().ifPresent(article -> records.add(article(article)));
    plan.remembered()
        .ifPresent(
            item ->
                records.add(keep(Channels.KNOWN_ITEMS, partition, plan.at(), item.key(), item)));
    records.add(keep(Channels.WANTED_PAGES, partition, plan.at(), plan.wanted().key(), null));
    return records;
  }

  /** States that changed though no poll changed them. */
  static List<ProducerRecord<byte[], byte[]>> of(StatusChanges changes, int partition) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    changes.changed().forEach(status -> records.add(status(status, partition)));
    changes
        .gone()
        .forEach(id -> records.add(keep(Channels.FEED_STATUS, partition, changes.at(), id, null)));
    return records;
  }

  private static ProducerRecord<byte[], byte[]> status(FeedStatus status, int partition) {
    return keep(Channels.FEED_STATUS, partition, status.judgedAt(), status.feedId(), status);
  }

  private static ProducerRecord<byte[], byte[]> article(Article article) {
    ProducerRecord<byte[], byte[]> written =
        new ProducerRecord<>(
            Channels.ARTICLES.name(),
            null,
            article.fetchedAt().toEpochMilli(),
            article.id().getBytes(UTF_8),
            bytes(Channels.ARTICLES, article));
    EventHeaders.fetched(article).write(written.headers());
    return written;
  }

  private static <V> ProducerRecord<byte[], byte[]> keep(
      Channel<V> channel, int partition, Instant at, String key, @Nullable V value) {
    return new ProducerRecord<>(
        channel.name(),
        partition,
        at.toEpochMilli(),
        key.getBytes(UTF_8),
        value == null ? null : bytes(channel, value));
  }

  private static <V> byte[] bytes(Channel<V> channel, V value) {
    return channel.serde().serializer().serialize(channel.name(), value);
  }
}
