package io.wirewatch.standalone.replay;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.channel.JsonSerde;
import io.wirewatch.runtime.kafka.KafkaConnection;
import io.wirewatch.runtime.kafka.ReadToEnd;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * What the articles channel holds, counted from its beginning as any reader would.
 *
 * @param articles different articles
 * @param revisions records beyond each article's first
 * @param doubled records that repeat a revision of an article
 */
public record ChannelCount(int articles, int revisions, int doubled) {
  /** Reads the whole channel, committed records only. */
  public static ChannelCount of(KafkaConnection kafka) {
    JsonSerde<Article> serde = new JsonSerde<>(Article.class);
    Map<String, Integer> seen = new HashMap<>();
    try (Consumer<byte[], byte[]> consumer =
        kafka.consumer("wirewatch-replay-count", "wirewatch-replay-count")) {
      ReadToEnd.topic(
          consumer,
          Channels.ARTICLES.name(),
          record -> {
            Article article = serde.fromBytes(record.value());
            seen.merge(article.id() + "/" + article.revision(), 1, Integer::sum);
          });
    }
    return of(seen);
  }

  private static ChannelCount of(Map<String, Integer> timesSeen) {
    int records = timesSeen.size();
    int articles =
        (int) timesSeen.keySet().stream().map(key -> key.split("/", 2)[0]).distinct().count();
    int doubled = timesSeen.values().stream().mapToInt(times -> times - 1).sum();
    return new ChannelCount(articles, records - articles, doubled);
  }
}
