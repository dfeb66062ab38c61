package io.wirewatch.contract.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.contract.Check;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.story.Story;
import io.wirewatch.contract.story.Trend;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The CloudEvents attributes of a record, written as Kafka headers in binary mode: the value stays
 * plain JSON that any tool can read.
 *
 * @param id unique within {@code source}, the same when a record is repeated
 * @param type {@code org.wirewatch.article.enriched.v1} and the like
 * @param source the service that made it: {@code /wirewatch/enrich}
 * @param subject what it is about: an article or feed id
 * @param time when it happened, by our clock
 * @param schema name of the JSON Schema of the value
 * @see <a
 *     href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">CloudEvents
 *     1.0, Kafka protocol binding</a>
 */
public record EventHeaders(
    String id, String type, String source, String subject, Instant time, String schema) {

  private static final String SCHEMA_BASE = "https://wirewatch.io/schemas/";
  private static final String ENRICH = "/wirewatch/enrich";
  private static final String RETAGGED = "org.wirewatch.article.retagged.v1";
  private static final String TYPE = "ce_type";

  public EventHeaders {
    Check.filled("event id", id);
    Check.filled("event type", type);
    Check.filled("event source", source);
  }

  /** Headers of a fetched article. */
  public static EventHeaders fetched(Article article) {
    return article(article, "org.wirewatch.article.fetched.v1", "/wirewatch/ingest", "article.v1");
  }

  /** Headers of an enriched article. */
  public static EventHeaders enriched(Article article) {
    return article(article, "org.wirewatch.article.enriched.v1", ENRICH, "enriched-article.v1");
  }

  /**
   * Headers of an enriched article that was tagged anew: the tags are new, the news is not, so
   * nobody is to be told of it.
   *
   * @param taxonomyVersion of the taxonomy it was tagged with
   */
  public static EventHeaders retagged(Article article, String taxonomyVersion) {
    return new EventHeaders(
        revision(article) + "-" + taxonomyVersion,
        RETAGGED,
        ENRICH,
        article.id(),
        article.fetchedAt(),
        SCHEMA_BASE + "enriched-article.v1.json");
  }

  /** Whether a record of the enriched channel only brings other tags for a known revision. */
  public static boolean isRetagged(Headers headers) {
    Header type = headers.lastHeader(TYPE);
    return type != null && RETAGGED.equals(new String(type.value(), UTF_8));
  }

  /** Headers of a story, written when an article joined or left it. */
  public static EventHeaders story(Story story) {
    return new EventHeaders(
        story.id() + "-v" + story.version(),
        "org.wirewatch.story.updated.v1",
        ENRICH,
        story.id(),
        story.lastSeenAt(),
        SCHEMA_BASE + "story.v1.json");
  }

  /** Headers of an hour of a topic or place. */
  public static EventHeaders trend(Trend trend) {
    return new EventHeaders(
        trend.subject().name() + "-" + trend.hour() + (trend.closed() ? "" : "-spike"),
        "org.wirewatch.trend.counted.v1",
        ENRICH,
        trend.subject().name(),
        trend.hour(),
        SCHEMA_BASE + "trend.v1.json");
  }

  private static EventHeaders article(Article article, String type, String source, String schema) {
    return new EventHeaders(
        revision(article),
        type,
        source,
        article.id(),
        article.fetchedAt(),
        SCHEMA_BASE + schema + ".json");
  }

  private static String revision(Article article) {
    return article.id() + "-r" + article.revision();
  }

  /** Writes the attributes, replacing those of an earlier stage; other headers stay. */
  public void write(Headers headers) {
    put(headers, "content-type", "application/json");
    put(headers, "ce_specversion", "1.0");
    put(headers, "ce_id", id);
    put(headers, TYPE, type);
    put(headers, "ce_source", source);
    put(headers, "ce_subject", subject);
    put(headers, "ce_time", time.toString());
    put(headers, "ce_dataschema", schema);
  }

  private static void put(Headers headers, String name, String value) {
    headers.remove(name);
    headers.add(name, value.getBytes(UTF_8));
  }
}
