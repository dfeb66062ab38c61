package io.wirewatch.enrich.topology;

import static io.wirewatch.enrich.Articles.FETCHED;
import static io.wirewatch.enrich.Articles.article;
import static io.wirewatch.enrich.Articles.json;
import static io.wirewatch.enrich.Articles.revised;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.channel.Channel;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.channel.JsonSerde;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.contract.failure.Origin;
import io.wirewatch.contract.failure.Rejection;
import io.wirewatch.contract.failure.Stage;
import io.wirewatch.enrich.tagging.TaggingResult;
import io.wirewatch.enrich.tagging.TaggingResult.Untaggable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

class EnrichTopologyTest {
  private static final Article ARTICLE = article("Jail signs detention contract with ICE");
  private static final JsonSerde<EnrichedArticle> SERDE = new JsonSerde<>(EnrichedArticle.class);

  @Test
  void writesAnArticleWithItsTopics() {
    try (Pipeline pipeline = new Pipeline(a -> Tags.detention())) {
      pipeline.pipe(ARTICLE);

      TestRecord<byte[], byte[]> record = only(pipeline.enriched());
      EnrichedArticle enriched = SERDE.fromBytes(record.value());
      assertThat(record.key()).isEqualTo(ARTICLE.id().getBytes(StandardCharsets.UTF_8));
      assertThat(record.getRecordTime()).isEqualTo(ARTICLE.fetchedAt());
      assertThat(enriched.article()).isEqualTo(ARTICLE);
      assertThat(enriched.topics()).extracting("topic").containsExactly("detention");
      assertThat(enriched.taxonomyVersion()).isEqualTo("taxonomy-1");
      assertThat(pipeline.rejected()).isEmpty();
    }
  }

  @Test
  void writesAlsoAnArticleWithoutTopics() {
    try (Pipeline pipeline = new Pipeline(a -> Tags.nothing())) {
      pipeline.pipe(ARTICLE);

      assertThat(SERDE.fromBytes(only(pipeline.enriched()).value()).topics()).isEmpty();
      assertThat(pipeline.rejected()).isEmpty();
    }
  }

  @Test
  void describesTheEventAndKeepsForeignHeaders() {
    try (Pipeline pipeline = new Pipeline(a -> Tags.detention())) {
      RecordHeaders headers = new RecordHeaders();
      headers.add("traceparent", bytes("00-abc-def-01"));
      headers.add("ce_type", bytes("org.wirewatch.article.fetched.v1"));
      pipeline.pipe(new TestRecord<>(bytes(ARTICLE.id()), json(ARTICLE), headers, FETCHED));

      TestRecord<byte[], byte[]> record = only(pipeline.enriched());
      assertThat(header(record, "ce_type")).isEqualTo("org.wirewatch.article.enriched.v1");
      assertThat(header(record, "ce_subject")).isEqualTo(ARTICLE.id());
      assertThat(header(record, "traceparent")).isEqualTo("00-abc-def-01");
      assertThat(record.headers().headers("ce_type")).hasSize(1);
    }
  }

  @Test
  void copiesTheArticlesBytesAsTheyAre() {
    byte[] unusual =
        bytes(
            new String(json(ARTICLE), StandardCharsets.UTF_8)
                .replace("\"revision\":1", "\"field-of-tomorrow\" : [ 1 ],  \"revision\": 1"));
    try (Pipeline pipeline = new Pipeline(a -> Tags.detention())) {
      pipeline.pipe(ARTICLE.id(), unusual, FETCHED);

      String written = new String(only(pipeline.enriched()).value(), StandardCharsets.UTF_8);
      assertThat(written)
          .startsWith("{\"article\":" + new String(unusual, StandardCharsets.UTF_8) + ",");
    }
  }

  @Test
  void writesWhatTheContractsSerdeWouldWrite() {
    try (Pipeline pipeline = new Pipeline(a -> Tags.detention())) {
      pipeline.pipe(ARTICLE);

      byte[] value = only(pipeline.enriched()).value();
      assertThat(value).isEqualTo(SERDE.toBytes(SERDE.fromBytes(value)));
    }
  }

  @Test
  void givesTheSameBytesForTheSameInput() {
    try (Pipeline one = new Pipeline(a -> Tags.detention());
        Pipeline other = new Pipeline(a -> Tags.detention())) {
      for (Pipeline pipeline : List.of(one, other)) {
        pipeline.pipe(ARTICLE);
        pipeline.pipe("no-article", bytes("{}"), FETCHED);
      }

      assertThat(one.enriched()).usingRecursiveComparison().isEqualTo(other.enriched());
      assertThat(one.rejected()).usingRecursiveComparison().isEqualTo(other.rejected());
    }
  }

  @Test
  void dropsARevisionThatCameBefore() {
    try (Pipeline pipeline = new Pipeline(a -> Tags.detention())) {
      pipeline.pipe(ARTICLE);
      pipeline.pipe(ARTICLE);

      assertThat(pipeline.enriched()).hasSize(1);
      assertThat(pipeline.rejected()).isEmpty();
    }
  }

  @Test
  void writesEachNewRevisionOnceWhenTheChannelIsReadAgain() {
    Article revised = revised(ARTICLE, 2, "The contract was withdrawn.");
    try (Pipeline pipeline = new Pipeline(a -> Tags.detention())) {
      for (int readings = 0; readings < 2; readings++) {
        pipeline.pipe(ARTICLE);
        pipeline.pipe(revised);
      }

      assertThat(pipeline.enriched())
          .extracting(record -> SERDE.fromBytes(record.value()).article().revision())
          .containsExactly(1, 2);
    }
  }

  @Test
  void rejectsWhatTheTaggerRefuses() {
    Untaggable untaggable = new Untaggable(FailureReason.TAGGING_FAILED, "too many sentences");
    try (Pipeline pipeline = new Pipeline(a -> untaggable)) {
      pipeline.pipe(ARTICLE);

      assertThat(only(pipeline.rejections()))
          .isEqualTo(
              new Rejection(
                  Stage.ENRICH,
                  FailureReason.TAGGING_FAILED,
                  "too many sentences",
                  Optional.of(new Origin(Channels.ARTICLES.name(), 0, 0)),
                  json(ARTICLE),
                  ARTICLE.fetchedAt()));
      assertThat(pipeline.enriched()).isEmpty();
    }
  }

  @Test
  void rejectsAnArticleOnWhichTheTaggerThrowsAndGoesOn() {
    ArticleTagger breaksOnce = a -> a.equals(ARTICLE) ? endless(0) : Tags.detention();
    try (Pipeline pipeline = new Pipeline(breaksOnce)) {
      pipeline.pipe(ARTICLE);
      pipeline.pipe(article("The next article is fine"));

      Rejection rejection = only(pipeline.rejections());
      assertThat(rejection.reason()).isEqualTo(FailureReason.TAGGING_FAILED);
      assertThat(rejection.detail()).contains("StackOverflowError");
      assertThat(pipeline.enriched()).hasSize(1);
    }
  }

  @Test
  void rejectsWhatBecomesTooLargeForARecord() {
    try (Pipeline pipeline = new Pipeline(a -> Tags.tooMuch())) {
      pipeline.pipe(ARTICLE);

      Rejection rejection = only(pipeline.rejections());
      assertThat(rejection.reason()).isEqualTo(FailureReason.RECORD_TOO_LARGE);
      assertThat(rejection.value()).isEqualTo(json(ARTICLE));
      assertThat(pipeline.enriched()).isEmpty();
    }
  }

  @Test
  void cutsARejectionThatIsTooLargeForARecord() {
    byte[] key = new byte[500_000];
    byte[] value = new byte[5_000_000];
    RecordHeaders headers = new RecordHeaders();
    headers.add("large", new byte[500_000]);
    headers.add("traceparent", bytes("00-abc-def-01"));
    Arrays.fill(value, (byte) 'x');
    try (Pipeline pipeline = new Pipeline(a -> Tags.detention())) {
      pipeline.pipe(new TestRecord<>(key, value, headers, FETCHED));

      TestRecord<byte[], byte[]> record = only(pipeline.rejected());
      assertThat(record.key()).hasSize(WriteRejection.MOST_KEY_BYTES);
      assertThat(record.value()).hasSize(Channel.MAX_RECORD_BYTES);
      assertThat(header(record, "rejection-detail"))
          .startsWith("kept the first 900000 of 5000000 bytes; ");
      assertThat(header(record, "traceparent")).isEqualTo("00-abc-def-01");
      assertThat(record.headers().lastHeader("large")).isNull();
    }
  }

  private static TaggingResult endless(int depth) {
    return depth < 0 ? Tags.nothing() : endless(depth + 1);
  }

  private static <T> T only(List<T> all) {
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static String header(TestRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
