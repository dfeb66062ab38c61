package io.wirewatch.ingest.publish;

import io.wirewatch.contract.channel.Channels;
import io.wirewatch.ingest.fulltext.PagePlan;
import io.wirewatch.ingest.poll.PollPlan;
import io.wirewatch.runtime.kafka.KafkaConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;

/**
 * Commits the polls of one partition's feeds, one at a time. Its transactional id belongs to the
 * partition: opening a publisher ends what a former owner had begun and keeps it from beginning
 * more. Thread-safe.
 */
public final class PollPublisher implements AutoCloseable {
  private static final Duration LAST_COMMIT = Duration.ofSeconds(3);

  private final Producer<byte[], byte[]> producer;
  private final int partition;
  private final ReentrantLock oneAtATime = new ReentrantLock();

  PollPublisher(Producer<byte[], byte[]> producer, int partition) {
    this.producer = producer;
    this.partition = partition;
  }

  /**
   * Takes over a partition.
   *
   * @throws KafkaException where Kafka did not let us
   */
  public static PollPublisher open(KafkaConnection kafka, int partition) {
    Producer<byte[], byte[]> producer = kafka.transactionalProducer(transactionalId(partition));
    try {
      producer.initTransactions();
      return new PollPublisher(producer, partition);
    } catch (RuntimeException e) {
      producer.close(Duration.ZERO);
      throw e;
    }
  }

  static String transactionalId(int partition) {
    return "wirewatch-ingest-" + Channels.FEEDS.name() + "-" + partition;
  }

  /** Commits all of a poll or none of it. */
  public CommitResult commit(PollPlan plan) {
    return commit(PollRecords.of(plan, partition));
  }

  /** Commits all that came of a page or none of it. */
  public CommitResult commit(PagePlan plan) {
    return commit(PollRecords.of(plan, partition));
  }

  /** Commits all of these changes or none. */
  public CommitResult commit(StatusChanges changes) {
    return commit(PollRecords.of(changes, partition));
  }

  private CommitResult commit(List<ProducerRecord<byte[], byte[]>> records) {
    oneAtATime.lock();
    try {
      producer.beginTransaction();
      Optional<Throwable> problem = send(records);
      return problem.isEmpty() ? end() : abort(problem.get());
    } catch (ProducerFencedException | InvalidProducerEpochException e) {
      return new CommitResult.Fenced(reason(e));
    } catch (KafkaException | IllegalStateException e) {
      return new CommitResult.Unknown(reason(e));
    } finally {
      oneAtATime.unlock();
    }
  }

  /** Waits briefly for a commit under way, then lets go of the partition. */
  @Override
  public void close() {
    boolean idle = false;
    try {
      idle = oneAtATime.tryLock(LAST_COMMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      producer.close(Duration.ZERO);
      if (idle) {
        oneAtATime.unlock();
      }
    }
  }

  /** The first problem of any record, once Kafka has answered for all of them. */
  private Optional<Throwable> send(List<ProducerRecord<byte[], byte[]>> records) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    try {
      for (ProducerRecord<byte[], byte[]> one : records) {
        sent.add(producer.send(one));
      }
      producer.flush();
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
      return Optional.empty();
    } catch (KafkaException e) {
      return Optional.of(e);
    } catch (ExecutionException e) {
      return Optional.of(Objects.requireNonNullElse(e.getCause(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(e);
    }
  }

  private CommitResult end() {
    producer.commitTransaction();
    return new CommitResult.Committed();
  }

  /** Leaves nothing behind of a transaction that could not be filled. */
  private CommitResult abort(Throwable problem) {
    if (problem instanceof ProducerFencedException
        || problem instanceof InvalidProducerEpochException) {
      return new CommitResult.Fenced(reason(problem));
    }
    producer.abortTransaction();
    return new CommitResult.Aborted(reason(problem));
  }

  private static String reason(Throwable e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
