package io.wirewatch.enrich.topology;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.failure.RejectionHeaders;
import io.wirewatch.enrich.topology.Outcome.Decoded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Lets each revision of an article through once, and again where it was put back after a rejection.
 *
 * <p>The store is in memory with a change log, and bounded: entries not seen for {@link #KEPT} go,
 * and above {@link #MOST} entries a partition the oldest go too. Age is measured against the
 * earlier of our clock and the newest record, so that neither a clock that jumps nor one record
 * with a wrong time can empty it.
 */
final class DropUnchanged implements FixedKeyProcessor<byte[], Outcome, Outcome> {
  static final String STORE = "seen-revisions";
  static final Duration KEPT = Duration.ofDays(90);
  static final int MOST = 200_000;

  private static final Duration TIDIED_EVERY = Duration.ofHours(1);

  private final EnrichListener listener;
  private final int most;
  private FixedKeyProcessorContext<byte[], Outcome> context;
  private KeyValueStore<String, Seen> store;
  private Instant newest = Instant.EPOCH;

  private DropUnchanged(EnrichListener listener, int most) {
    this.listener = listener;
    this.most = most;
  }

  static FixedKeyProcessorSupplier<byte[], Outcome, Outcome> supplier(
      EnrichListener listener, int most) {
    return new FixedKeyProcessorSupplier<>() {
      @Override
      public FixedKeyProcessor<byte[], Outcome, Outcome> get() {
        return new DropUnchanged(listener, most);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(store());
      }
    };
  }

  private static StoreBuilder<KeyValueStore<String, Seen>> store() {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Seen.serde())
        .withCachingDisabled()
        .withLoggingEnabled(Map.of());
  }

  @Override
  public void init(FixedKeyProcessorContext<byte[], Outcome> context) {
    this.context = context;
    this.store = context.getStateStore(STORE);
    context.schedule(TIDIED_EVERY, PunctuationType.WALL_CLOCK_TIME, this::tidy);
  }

  @Override
  public void process(FixedKeyRecord<byte[], Outcome> record) {
    if (record.value() instanceof Decoded decoded && !isNew(decoded.article(), record)) {
      listener.unchanged(decoded.article());
      return;
    }
    context.forward(record);
  }

  private boolean isNew(Article article, FixedKeyRecord<byte[], Outcome> record) {
    Instant time = Instant.ofEpochMilli(record.timestamp());
    newest = time.isAfter(newest) ? time : newest;
    Seen seen = Optional.ofNullable(store.get(article.id())).orElse(Seen.nothing());
    store.put(article.id(), seen.with(article, time));
    return !seen.has(article) || RejectionHeaders.isReplayed(record.headers());
  }

  private void tidy(long clock) {
    Instant now = earlier(Instant.ofEpochMilli(clock), newest);
    List<Instant> times = new ArrayList<>();
    forget(now.minus(KEPT), times);
    if (times.size() > most) {
      Collections.sort(times);
      forget(times.get(times.size() - most), new ArrayList<>());
    }
  }

  private void forget(Instant before, List<Instant> times) {
    try (KeyValueIterator<String, Seen> entries = store.all()) {
      while (entries.hasNext()) {
        KeyValue<String, Seen> entry = entries.next();
        if (entry.value.at().isBefore(before)) {
          store.delete(entry.key);
        } else {
          times.add(entry.value.at());
        }
      }
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
