package io.wirewatch.ingest.discovery;

import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.feed.FeedFindings;
import io.wirewatch.contract.feed.FeedInquiry;
import io.wirewatch.ingest.feeds.OpmlFile;
import io.wirewatch.ingest.memory.ChannelReader;
import io.wirewatch.ingest.poll.Poll;
import io.wirewatch.runtime.kafka.KafkaConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the questions on the channel of inquiries. Each is answered by one instance of the group;
 * one that nobody waits for any more is passed over, so no offset is ever stored.
 */
public final class InquiryDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(InquiryDesk.class);
  private static final String GROUP = "wirewatch-ingest-inquiries";
  private static final Duration TICK = Duration.ofMillis(250);
  private static final Duration PATIENCE_OF_ASKERS = Duration.ofSeconds(30);
  private static final Duration LONGEST_SEARCH = Duration.ofSeconds(12);
  private static final int AT_ONCE = 3;
  private static final int WAITING = 20;

  private final KafkaConnection kafka;
  private final Discovery discovery;
  private final InstantSource clock;
  private final Thread thread = new Thread(this::follow, "feed-inquiries");
  private final ThreadPoolExecutor workers =
      new ThreadPoolExecutor(
          AT_ONCE,
          AT_ONCE,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(WAITING),
          InquiryDesk::daemon);
  private volatile boolean isClosed;
  private volatile @Nullable Consumer<byte[], byte[]> current;
  private @Nullable Producer<byte[], byte[]> producer;

  public InquiryDesk(KafkaConnection kafka, Poll.Network network, InstantSource clock) {
    this.kafka = kafka;
    this.discovery = new Discovery(network, clock, LONGEST_SEARCH);
    this.clock = clock;
    workers.allowCoreThreadTimeOut(true);
  }

  /** Joins the group. */
  public void start() {
    thread.setDaemon(true);
    thread.start();
  }

  private void follow() {
    while (!isClosed) {
      try (Consumer<byte[], byte[]> consumer = kafka.consumer(GROUP, GROUP)) {
        current = consumer;
        consumer.subscribe(List.of(Channels.FEED_INQUIRIES.name()));
        while (!isClosed) {
          consumer.poll(TICK).forEach(this::take);
        }
      } catch (WakeupException e) {
        LOG.debug("Leaving the group of those who answer about feeds");
      } catch (KafkaException e) {
        LOG.atWarn().log("Following the channel of inquiries failed: {}", e.getMessage());
        pause();
      }
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> kafkaRecord) {
    ChannelReader.decode(
        Channels.FEED_INQUIRIES,
        kafkaRecord,
        (id, inquiry) -> {
          if (inquiry != null && isAwaited(inquiry)) {
            accept(inquiry);
          }
        });
  }

  private boolean isAwaited(FeedInquiry inquiry) {
    Instant now = clock.instant();
    return Duration.between(inquiry.askedAt(), now).abs().compareTo(PATIENCE_OF_ASKERS) < 0;
  }

  private void accept(FeedInquiry inquiry) {
    try {
      workers.execute(() -> answer(inquiry));
    } catch (RejectedExecutionException e) {
      send(findings(inquiry, List.of("Too many are asking at once. Try again in a minute.")));
    }
  }

  private void answer(FeedInquiry inquiry) {
    try {
      send(
          isAwaited(inquiry) ? findings(inquiry) : findings(inquiry, List.of("It took too long.")));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.atError().setCause(e).log("A fault of ours ended the answer to an inquiry");
      send(findings(inquiry, List.of("A fault of ours ended the search.")));
    }
  }

  private FeedFindings findings(FeedInquiry inquiry) throws InterruptedException {
    if (inquiry.kind() == FeedInquiry.Kind.READ_LIST) {
      OpmlFile list = OpmlFile.parse(inquiry.text());
      return new FeedFindings(
          inquiry.id(), List.of(), list.feeds(), list.problems(), clock.instant());
    }
    Discovery.Result result = discovery.behind(inquiry.text());
    return new FeedFindings(
        inquiry.id(), result.found(), List.of(), result.problems(), clock.instant());
  }

  private FeedFindings findings(FeedInquiry inquiry, List<String> problems) {
    return new FeedFindings(inquiry.id(), List.of(), List.of(), problems, clock.instant());
  }

  /** Whoever asks gives up by himself where Kafka does not take the answer. */
  private synchronized void send(FeedFindings findings) {
    if (isClosed) {
      return;
    }
    if (producer == null) {
      producer = kafka.producer("wirewatch-ingest-findings");
    }
    Future<?> unused =
        producer.send(
            new ProducerRecord<>(
                Channels.FEED_FINDINGS.name(),
                findings.inquiryId().getBytes(StandardCharsets.UTF_8),
                Channels.FEED_FINDINGS
                    .serde()
                    .serializer()
                    .serialize(Channels.FEED_FINDINGS.name(), findings)),
            (metadata, problem) -> {
              if (problem != null) {
                LOG.atWarn().log("An answer about feeds was not sent: {}", problem.getMessage());
              }
            });
  }

  private void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      isClosed = true;
    }
  }

  private static Thread daemon(Runnable work) {
    Thread worker = new Thread(work, "feed-discovery");
    worker.setDaemon(true);
    return worker;
  }

  @Override
  public void close() {
    isClosed = true;
    Consumer<byte[], byte[]> member = current;
    if (member != null) {
      member.wakeup();
    }
    workers.shutdownNow();
    try {
      thread.join(Duration.ofSeconds(5).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    closeProducer();
  }

  private synchronized void closeProducer() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(1));
      producer = null;
    }
  }
}
