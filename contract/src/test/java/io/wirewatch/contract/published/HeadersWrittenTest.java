package io.wirewatch.contract.published;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.wirewatch.contract.Samples;
import io.wirewatch.contract.catalogue.Catalogue;
import io.wirewatch.contract.catalogue.HeaderField;
import io.wirewatch.contract.catalogue.Promise;
import io.wirewatch.contract.channel.Channel;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.channel.EventHeaders;
import io.wirewatch.contract.channel.EventJson;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.contract.failure.Origin;
import io.wirewatch.contract.failure.Rejection;
import io.wirewatch.contract.failure.RejectionHeaders;
import io.wirewatch.contract.failure.Stage;
import io.wirewatch.contract.golden.GoldenFile;
import io.wirewatch.contract.story.Story;
import io.wirewatch.contract.story.Trend;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** The code writes the headers that the catalogue names: none more, none fewer. */
class HeadersWrittenTest {

  @Test
  void ofArticlesStoriesAndTrends() throws JsonProcessingException {
    assertWrites(Channels.ARTICLES, EventHeaders.fetched(Samples.article()));
    assertWrites(
        Channels.ENRICHED_ARTICLES,
        EventHeaders.enriched(Samples.article()),
        EventHeaders.retagged(Samples.article(), "t2"));
    assertWrites(Channels.STORIES, EventHeaders.story(golden(Channels.STORIES, Story.class)));
    assertWrites(Channels.TRENDS, EventHeaders.trend(golden(Channels.TRENDS, Trend.class)));
  }

  @Test
  void ofRejections() {
    Promise promise = Catalogue.of(Channels.REJECTIONS);
    Headers ofARecord = new RecordHeaders();
    Headers ofNone = new RecordHeaders();

    RejectionHeaders.write(ofARecord, rejection(Optional.of(new Origin("wirewatch.a.v1", 1, 2))));
    RejectionHeaders.write(ofNone, rejection(Optional.empty()));

    assertThat(names(ofNone)).isEqualTo(promised(promise, HeaderField::always));
    assertThat(names(ofARecord))
        .isEqualTo(promised(promise, field -> !handedOn().contains(field.name())));
  }

  @Test
  void ofWhatWasPutBack() {
    Headers headers = new RecordHeaders();
    RejectionHeaders.write(headers, rejection(Optional.empty()));

    RejectionHeaders.markReplayed(headers, Instant.EPOCH);

    assertThat(names(headers)).containsExactly("rejection-replayed");
    assertThat(promised(Catalogue.of(Channels.ARTICLES), field -> !field.always()))
        .contains("rejection-replayed");
  }

  private static void assertWrites(Channel<?> channel, EventHeaders... events) {
    Promise promise = Catalogue.of(channel);
    Set<String> types = new TreeSet<>();
    for (EventHeaders event : events) {
      Headers headers = new RecordHeaders();
      event.write(headers);

      assertThat(names(headers)).isEqualTo(promised(promise, HeaderField::always));
      assertThat(text(headers, "ce_dataschema"))
          .isEqualTo("https://wirewatch.io/schemas/" + promise.schema().orElseThrow() + ".json");
      assertThat(text(headers, "ce_source")).isEqualTo("/wirewatch/" + promise.writers().get(0));
      types.add(text(headers, "ce_type"));
    }
    assertThat(types).containsExactlyInAnyOrderElementsOf(promise.events());
  }

  private static Set<String> handedOn() {
    return Set.of("traceparent", "rejection-replayed");
  }

  private static Set<String> promised(Promise promise, Predicate<HeaderField> which) {
    return promise.headers().stream()
        .filter(which)
        .map(HeaderField::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(Headers headers) {
    return Arrays.stream(headers.toArray())
        .map(Header::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(Headers headers, String name) {
    return new String(Objects.requireNonNull(headers.lastHeader(name), name).value(), UTF_8);
  }

  private static Rejection rejection(Optional<Origin> origin) {
    byte[] value = "{".getBytes(UTF_8);
    return new Rejection(
        Stage.ENRICH, FailureReason.UNREADABLE, "no", origin, value, Instant.EPOCH);
  }

  private static <T> T golden(Channel<T> channel, Class<T> type) throws JsonProcessingException {
    String schema = Catalogue.of(channel).schema().orElseThrow();
    List<GoldenFile> files =
        GoldenFile.all().stream().filter(file -> file.schema().equals(schema)).toList();
    return EventJson.mapper().readValue(files.get(0).json(), type);
  }
}
