package io.wirewatch.bench.replay;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.channel.JsonSerde;
import io.wirewatch.ingest.memory.ChannelReader;
import io.wirewatch.runtime.kafka.KafkaConnection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a reader of committed articles got, against the stories that there were. */
record Verdict(int published, List<String> lost, List<String> doubled, int revisions) {

  /** Every record of one source on the channel of articles. */
  static List<Article> articles(KafkaConnection kafka, String source) {
    JsonSerde<Article> serde = new JsonSerde<>(Article.class);
    List<Article> articles = new ArrayList<>();
    new ChannelReader(kafka, () -> false)
        .read(
            "replay-" + source,
            ChannelReader.partitions(Channels.ARTICLES),
            found -> {
              Article article = serde.fromBytes(found.value());
              if (article.source().feedId().equals(source)) {
                articles.add(article);
              }
            });
    return articles;
  }

  static Verdict of(Expected expected, List<Article> articles) {
    Set<String> told = new HashSet<>();
    Set<String> records = new HashSet<>();
    List<String> doubled = new ArrayList<>();
    int published = 0;
    int revisions = 0;
    for (Article article : articles) {
      boolean isRepeated = !records.add(article.id() + "/" + article.revision());
      if (article.revision() > 1 && !isRepeated) {
        revisions++;
        continue;
      }
      published++;
      Optional<String> key = expected.key(article.url(), article.title());
      if (isRepeated || key.isEmpty() || !told.add(key.get())) {
        doubled.add(key.orElse("no such story") + " | " + article.title());
      }
    }
    List<String> lost =
        expected.keys().stream()
            .filter(key -> !told.contains(key))
            .map(key -> key + " | " + expected.title(key))
            .toList();
    return new Verdict(published, lost, doubled, revisions);
  }
}
