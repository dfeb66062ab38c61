package io.wirewatch.enrich.topology;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.contract.failure.Origin;
import io.wirewatch.contract.failure.Rejection;
import io.wirewatch.contract.failure.Stage;
import io.wirewatch.contract.story.Story;
import io.wirewatch.contract.story.TrendSubject;
import io.wirewatch.enrich.story.Placement;
import io.wirewatch.enrich.story.StoryBook;
import io.wirewatch.enrich.story.StoryBytes;
import io.wirewatch.enrich.story.StoryItem;
import io.wirewatch.enrich.topology.Grouping.Changed;
import io.wirewatch.enrich.topology.Grouping.Counted;
import io.wirewatch.enrich.topology.Grouping.Placed;
import io.wirewatch.enrich.topology.Grouping.Refused;
import io.wirewatch.enrich.trend.TrendBook;
import io.wirewatch.enrich.trend.TrendItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each article of the beat its story, in one order for all of them: this step has a single
 * partition. Writes the article first, then the stories it changed, then the hours it ended.
 */
final class GroupIntoStories implements Processor<byte[], byte[], byte[], Grouping> {
  private static final Logger LOG = LoggerFactory.getLogger(GroupIntoStories.class);

  private final StepTimer timer;
  private ProcessorContext<byte[], Grouping> context;
  private StoryBook stories;
  private TrendBook trends;

  private GroupIntoStories(StepTimer timer) {
    this.timer = timer;
  }

  static ProcessorSupplier<byte[], byte[], byte[], Grouping> supplier(StepTimer timer) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<byte[], byte[], byte[], Grouping> get() {
        return new GroupIntoStories(timer);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(BookStore.builder());
      }
    };
  }

  @Override
  public void init(ProcessorContext<byte[], Grouping> context) {
    this.context = context;
    BookStore memory = new BookStore(context.getStateStore(BookStore.STORE));
    this.stories = new StoryBook(memory);
    this.trends = new TrendBook(memory);
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    timer
        .time(Step.GROUP, () -> group(record).toList())
        .forEach(grouping -> context.forward(record.withValue(grouping)));
  }

  private Stream<Grouping> group(Record<byte[], byte[]> record) {
    try {
      StoryCall call = StoryCall.of(record.value());
      return grouped(call, StoryBytes.item(call.item()));
    } catch (IllegalArgumentException e) {
      return Stream.of(new Refused(rejection(record, e)));
    }
  }

  /** Whatever goes wrong with the stories, the article goes on, as a story of its own. */
  private Stream<Grouping> grouped(StoryCall call, StoryItem item) {
    try {
      Placement placement = stories.place(item);
      Story story = placement.story();
      return Stream.of(
              Stream.of(new Placed(call.under(story.id(), story.merged()))),
              placement.changed().stream().map(Changed::new),
              counted(item, placement))
          .flatMap(each -> each);
    } catch (RuntimeException e) {
      if (e instanceof KafkaException && !(e instanceof SerializationException)) {
        throw e;
      }
      LOG.error("An article could not be put into a story, articleId={}", item.articleId(), e);
      return Stream.of(new Placed(call.json()));
    }
  }

  private Stream<Grouping> counted(StoryItem item, Placement placement) {
    if (!placement.isNew() || item.archived()) {
      return Stream.empty();
    }
    List<TrendSubject> subjects =
        Stream.concat(
                item.topics().stream().map(id -> new TrendSubject(TrendSubject.Kind.TOPIC, id)),
                item.places().stream().map(id -> new TrendSubject(TrendSubject.Kind.PLACE, id)))
            .toList();
    TrendItem counted =
        new TrendItem(placement.story().id(), item.title(), subjects, placement.at());
    return trends.count(counted).stream().map(Counted::new);
  }

  private Rejection rejection(Record<byte[], byte[]> record, IllegalArgumentException e) {
    Optional<Origin> origin =
        context
            .recordMetadata()
            .map(from -> new Origin(from.topic(), from.partition(), from.offset()));
    Instant at = Instant.ofEpochMilli(record.timestamp());
    return new Rejection(
        Stage.ENRICH,
        FailureReason.INVALID,
        String.valueOf(e.getMessage()),
        origin,
        record.value(),
        at);
  }
}
