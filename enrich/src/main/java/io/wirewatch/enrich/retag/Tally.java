package io.wirewatch.enrich.retag;

import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.article.TopicTag;
import io.wirewatch.enrich.retag.RetagReport.Sample;
import io.wirewatch.enrich.retag.RetagReport.TopicChange;
import io.wirewatch.enrich.topology.Retagging;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Adds up what a re-tagging changes. Not thread-safe. */
final class Tally {
  private static final int SAMPLES = 3;

  private final SortedMap<String, Long> replaced = new TreeMap<>();
  private final SortedMap<String, Long> failed = new TreeMap<>();
  private final SortedMap<String, TopicChange> topics = new TreeMap<>();
  private final List<Sample> samples = new ArrayList<>();
  private long same;
  private long identical;
  private long changed;
  private long moved;
  private long written;

  void add(Retagging result) {
    if (result instanceof Retagging.Same kept) {
      same++;
      identical += kept.identical() ? 1 : 0;
      count(replaced, kept.article().taxonomyVersion());
    } else if (result instanceof Retagging.Changed change) {
      changed++;
      count(replaced, change.before().taxonomyVersion());
      compare(change.before(), change.after());
    } else if (result instanceof Retagging.Failed failure) {
      count(failed, failure.reason().code());
    }
  }

  void written(int records) {
    written += records;
  }

  RetagReport report(String taxonomyVersion) {
    long articles = same + changed + failed.values().stream().mapToLong(Long::longValue).sum();
    return new RetagReport(
        taxonomyVersion,
        replaced,
        articles,
        same,
        identical,
        changed,
        moved,
        failed,
        topics,
        samples,
        written);
  }

  private void compare(EnrichedArticle before, EnrichedArticle after) {
    moved += topics(after).equals(topics(before)) ? 0 : 1;
    note(after, topics(after), topics(before), true);
    note(after, topics(before), topics(after), false);
  }

  private void note(EnrichedArticle article, Set<String> these, Set<String> those, boolean gained) {
    Set<String> only = new HashSet<>(these);
    only.removeAll(those);
    for (String topic : only) {
      TopicChange change = topics.getOrDefault(topic, new TopicChange(0, 0));
      if ((gained ? change.gained() : change.lost()) < SAMPLES) {
        samples.add(new Sample(topic, gained, article.article().title(), article.article().url()));
      }
      topics.put(topic, change.plus(gained));
    }
  }

  private static Set<String> topics(EnrichedArticle article) {
    return article.topics().stream().map(TopicTag::topic).collect(Collectors.toSet());
  }

  private static void count(SortedMap<String, Long> counts, String name) {
    counts.merge(name, 1L, Long::sum);
  }
}
