package io.wirewatch.enrich.topology;

import io.wirewatch.contract.channel.JsonSerde;
import io.wirewatch.contract.story.Story;
import io.wirewatch.contract.story.TrendSubject;
import io.wirewatch.enrich.story.BookTime;
import io.wirewatch.enrich.story.Member;
import io.wirewatch.enrich.story.StoryBytes;
import io.wirewatch.enrich.story.StoryMemory;
import io.wirewatch.enrich.trend.Count;
import io.wirewatch.enrich.trend.OpenHour;
import io.wirewatch.enrich.trend.TrendMemory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * What the story book and the trend book remember, in one store: in memory, with a change log. The
 * first letter of a key says what it holds.
 */
final class BookStore implements StoryMemory, TrendMemory {
  static final String STORE = "story-book";

  private static final String ARTICLE = "a/";
  private static final String STORY = "s/";
  private static final String COUNT = "c/";
  private static final String HOUR = "h/";
  private static final String TIME = "t";

  private final JsonSerde<Story> stories = new JsonSerde<>(Story.class);
  private final JsonSerde<BookTime> times = new JsonSerde<>(BookTime.class);
  private final JsonSerde<Count> counts = new JsonSerde<>(Count.class);
  private final JsonSerde<OpenHour> hours = new JsonSerde<>(OpenHour.class);
  private final KeyValueStore<String, byte[]> store;

  BookStore(KeyValueStore<String, byte[]> store) {
    this.store = store;
  }

  static StoreBuilder<KeyValueStore<String, byte[]>> builder() {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
        .withCachingDisabled()
        .withLoggingEnabled(Map.of());
  }

  @Override
  public Collection<Member> members() {
    return all(ARTICLE, StoryBytes::member);
  }

  @Override
  public Optional<Story> story(String id) {
    return Optional.ofNullable(store.get(STORY + id)).map(stories::fromBytes);
  }

  @Override
  public Collection<Count> counts() {
    return all(COUNT, counts::fromBytes);
  }

  @Override
  public Collection<OpenHour> openHours() {
    return all(HOUR, hours::fromBytes);
  }

  @Override
  public Optional<BookTime> time() {
    return Optional.ofNullable(store.get(TIME)).map(times::fromBytes);
  }

  @Override
  public void keep(BookTime time) {
    store.put(TIME, times.toBytes(time));
  }

  @Override
  public void keep(Member member) {
    store.put(ARTICLE + member.item().articleId(), StoryBytes.of(member));
  }

  @Override
  public void keep(Story story) {
    store.put(STORY + story.id(), stories.toBytes(story));
  }

  @Override
  public void keep(Count count) {
    store.put(COUNT + count.subject().name() + "/" + count.slot(), counts.toBytes(count));
  }

  @Override
  public void keep(OpenHour hour) {
    store.put(HOUR + hour.subject().name(), hours.toBytes(hour));
  }

  @Override
  public void forgetArticle(String articleId) {
    store.delete(ARTICLE + articleId);
  }

  @Override
  public void forgetStory(String storyId) {
    store.delete(STORY + storyId);
  }

  @Override
  public void close(TrendSubject subject) {
    store.delete(HOUR + subject.name());
  }

  private <T> List<T> all(String kind, Function<byte[], T> reading) {
    List<T> all = new ArrayList<>();
    try (KeyValueIterator<String, byte[]> entries = store.all()) {
      entries.forEachRemaining(
          entry -> {
            if (entry.key.startsWith(kind)) {
              all.add(reading.apply(entry.value));
            }
          });
    }
    return all;
  }
}
