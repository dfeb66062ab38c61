package io.wirewatch.bench.kills;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.channel.JsonSerde;
import io.wirewatch.ingest.memory.ChannelReader;
import io.wirewatch.runtime.kafka.KafkaConnection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a reader of committed articles sees, against what was expected.
 *
 * @param expected versions of items that the feeds showed
 * @param lost those of them that are not on the channel
 * @param doubled records that repeat a revision
 * @param unexpected revisions that no feed showed
 */
record Published(int expected, List<String> lost, List<String> doubled, List<String> unexpected) {

  static String key(String articleId, int revision) {
    return articleId + "/" + revision;
  }

  /** Reads the whole channel. */
  static Published compare(KafkaConnection kafka, Collection<String> expected) {
    JsonSerde<Article> serde = new JsonSerde<>(Article.class);
    Map<String, Integer> times = new HashMap<>();
    new ChannelReader(kafka, () -> false)
        .read(
            "kills",
            ChannelReader.partitions(Channels.ARTICLES),
            found -> {
              Article article = serde.fromBytes(found.value());
              times.merge(key(article.id(), article.revision()), 1, Integer::sum);
            });
    return of(times, expected);
  }

  static Published of(Map<String, Integer> times, Collection<String> expected) {
    List<String> lost = expected.stream().filter(key -> !times.containsKey(key)).sorted().toList();
    List<String> doubled =
        times.entrySet().stream()
            .filter(entry -> entry.getValue() > 1)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    List<String> unexpected =
        times.keySet().stream().filter(key -> !expected.contains(key)).sorted().toList();
    return new Published(expected.size(), lost, doubled, unexpected);
  }

  boolean isExact() {
    return lost.isEmpty() && doubled.isEmpty() && unexpected.isEmpty();
  }
}
