package io.wirewatch.runtime.kafka;

import io.wirewatch.runtime.settings.Durations;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether the cluster answers: by connecting first, which says why not, then as Kafka does.
 */
final class Reachability implements AutoCloseable {
  private static final Duration ONE_TRY = Duration.ofSeconds(3);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

  private final String bootstrapServers;
  private final Properties adminProperties;
  private final BrokerProbe probe;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean answeredLast;
  private @Nullable Admin admin;

  Reachability(String bootstrapServers, Properties adminProperties) {
    this.bootstrapServers = bootstrapServers;
    this.adminProperties = adminProperties;
    this.probe = new BrokerProbe(bootstrapServers, ONE_TRY);
  }

  /** Empty when the cluster answers. */
  Optional<String> whyNot() {
    // Connecting is only a way to say why: where all is well it would be one more connection a
    // second.
    Optional<String> reason =
        answeredLast
            ? describe().map(silent -> probe.whyNot().orElse(silent))
            : probe.whyNot().or(this::describe);
    answeredLast = reason.isEmpty();
    return reason;
  }

  private Optional<String> describe() {
    Admin asked = openAdmin();
    if (asked == null) {
      return Optional.of("closed");
    }
    try {
      int millis = Math.toIntExact(ONE_TRY.toMillis());
      asked
          .describeCluster(new DescribeClusterOptions().timeoutMs(millis))
          .clusterId()
          .get(ONE_TRY.toMillis(), TimeUnit.MILLISECONDS);
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.of(reason(e.getCause()));
    } catch (TimeoutException e) {
      return Optional.of("connects, but does not answer as Kafka does");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  private static String reason(@Nullable Throwable cause) {
    if (cause instanceof SslAuthenticationException) {
      return "encryption failed: " + cause.getMessage();
    }
    if (cause instanceof AuthenticationException) {
      return "sign-in refused: " + cause.getMessage();
    }
    return "connects, but does not answer as Kafka does";
  }

  /** Made at the first use and kept: making an admin client a second is what fills the log. */
  private synchronized @Nullable Admin openAdmin() {
    if (closed.getCount() == 0) {
      return null;
    }
    if (admin == null) {
      admin = Admin.create(adminProperties);
    }
    return admin;
  }

  void await(Duration timeout) throws InterruptedException {
    long start = System.nanoTime();
    int tries = 0;
    while (true) {
      tries++;
      Optional<String> reason = whyNot();
      if (reason.isEmpty()) {
        return;
      }
      long left = timeout.toNanos() - (System.nanoTime() - start);
      if (left <= 0
          || closed.await(Math.min(left, BETWEEN_TRIES.toNanos()), TimeUnit.NANOSECONDS)) {
        throw new KafkaUnreachableException(message(reason.get(), tries, timeout));
      }
    }
  }

  private String message(String reason, int tries, Duration timeout) {
    return "No Kafka at %s (%s, %d %s in %s)"
        .formatted(
            bootstrapServers,
            reason,
            tries,
            tries == 1 ? "try" : "tries",
            Durations.format(timeout));
  }

  @Override
  public synchronized void close() {
    closed.countDown();
    if (admin != null) {
      admin.close(ONE_TRY);
    }
  }
}
