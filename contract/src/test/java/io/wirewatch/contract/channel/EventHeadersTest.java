package io.wirewatch.contract.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.wirewatch.contract.Samples;
import io.wirewatch.contract.article.Article;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** The foreign judge is the CloudEvents project's own reader. */
class EventHeadersTest {

  @Test
  void theStandardReaderAcceptsOurRecords() {
    Article article = Samples.article();
    byte[] value = Channels.ARTICLES.serde().serializer().serialize("", article);
    Headers headers = new RecordHeaders();

    EventHeaders.fetched(article).write(headers);

    CloudEvent event = KafkaMessageFactory.createReader(headers, value).toEvent();
    assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
    assertThat(event.getId()).isEqualTo(article.id() + "-r1");
    assertThat(event.getSubject()).isEqualTo(article.id());
    assertThat(event.getDataContentType()).isEqualTo("application/json");
    assertThat(Objects.requireNonNull(event.getTime()).toInstant()).isEqualTo(article.fetchedAt());
    assertThat(Objects.requireNonNull(event.getData()).toBytes()).isEqualTo(value);
  }

  @Test
  void aLaterStageReplacesTheAttributesAndLeavesOtherHeaders() {
    Article article = Samples.article();
    Headers headers = new RecordHeaders();
    headers.add("traceparent", new byte[] {1});
    EventHeaders.fetched(article).write(headers);

    EventHeaders.enriched(article).write(headers);

    assertThat(headers.headers("ce_type")).hasSize(1);
    assertThat(
            new String(
                headers.lastHeader("ce_source").value(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo("/wirewatch/enrich");
    assertThat(headers.lastHeader("traceparent")).isNotNull();
  }

  @Test
  void aRecordThatWasTaggedAnewIsAnotherEventAndSaysSo() {
    Article article = Samples.article();
    Headers first = new RecordHeaders();
    Headers again = new RecordHeaders();

    EventHeaders.enriched(article).write(first);
    EventHeaders.retagged(article, "taxonomy-2").write(again);

    assertThat(EventHeaders.isRetagged(first)).isFalse();
    assertThat(EventHeaders.isRetagged(again)).isTrue();
    assertThat(EventHeaders.isRetagged(new RecordHeaders())).isFalse();
    assertThat(again.lastHeader("ce_id").value()).isNotEqualTo(first.lastHeader("ce_id").value());
  }
}
