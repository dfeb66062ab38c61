package io.wirewatch.enrich.topology;

import io.wirewatch.enrich.topology.Outcome.Enriched;
import io.wirewatch.enrich.topology.Outcome.Groupable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
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
 * Sends articles of the beat by way of the story step, and all others straight on.
 *
 * <p>Once an article went by the story step its later revisions do too, whatever they say: they
 * keep their story, and none overtakes another. Forgotten after {@link #KEPT}, by the earlier of
 * our clock and the newest record.
 */
final class ChooseWay implements FixedKeyProcessor<byte[], Outcome, Outcome> {
  static final String STORE = "beat-articles";
  static final Duration KEPT = Duration.ofDays(90);

  private static final Duration TIDIED_EVERY = Duration.ofHours(6);

  private FixedKeyProcessorContext<byte[], Outcome> context;
  private KeyValueStore<String, Long> store;
  private long newest;

  private ChooseWay() {}

  static FixedKeyProcessorSupplier<byte[], Outcome, Outcome> supplier() {
    return new FixedKeyProcessorSupplier<>() {
      @Override
      public FixedKeyProcessor<byte[], Outcome, Outcome> get() {
        return new ChooseWay();
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(
            Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.Long())
                .withCachingDisabled()
                .withLoggingEnabled(Map.of()));
      }
    };
  }

  @Override
  public void init(FixedKeyProcessorContext<byte[], Outcome> context) {
    this.context = context;
    this.store = context.getStateStore(STORE);
    context.schedule(TIDIED_EVERY, PunctuationType.WALL_CLOCK_TIME, this::tidy);
  }

  @Override
  public void process(FixedKeyRecord<byte[], Outcome> record) {
    newest = Math.max(newest, record.timestamp());
    if (record.value() instanceof Enriched enriched && isForStories(record.key(), enriched)) {
      store.put(text(record.key()), record.timestamp());
      context.forward(record.withValue(groupable(enriched)));
    } else {
      context.forward(record);
    }
  }

  private static Groupable groupable(Enriched enriched) {
    return new Groupable(enriched.article(), enriched.json(), enriched.storyIdAt());
  }

  private boolean isForStories(byte[] key, Enriched enriched) {
    return !enriched.article().article().canary()
        && (enriched.article().relevance().relevant() || store.get(text(key)) != null);
  }

  private void tidy(long clock) {
    long oldest = Math.min(clock, newest) - KEPT.toMillis();
    try (KeyValueIterator<String, Long> entries = store.all()) {
      while (entries.hasNext()) {
        KeyValue<String, Long> entry = entries.next();
        if (entry.value < oldest) {
          store.delete(entry.key);
        }
      }
    }
  }

  private static String text(byte[] key) {
    return new String(key, StandardCharsets.UTF_8);
  }
}
