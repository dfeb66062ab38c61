package io.wirewatch.enrich.retag;

import java.util.List;
import java.util.SortedMap;

/**
 * What other tags mean for a stretch of the log.
 *
 * @param taxonomyVersion of the new tags
 * @param replacedVersions how many articles were tagged with which version before
 * @param articles looked at, each in its newest revision
 * @param same those that keep their tags
 * @param identical those of {@code same} that would be the same to the byte
 * @param changed those whose tags change, in whatever way
 * @param moved those of {@code changed} that gain or lose a topic; the others change in score,
 *     evidence or language
 * @param failed those that keep their old tags because they cannot be tagged anew, by reason
 * @param topics what each topic gains and loses
 * @param samples some of the changes, a few of each topic
 * @param written records written; 0 in a dry run
 */
public record RetagReport(
    String taxonomyVersion,
    SortedMap<String, Long> replacedVersions,
    long articles,
    long same,
    long identical,
    long changed,
    long moved,
    SortedMap<String, Long> failed,
    SortedMap<String, TopicChange> topics,
    List<Sample> samples,
    long written) {

  /** Articles that have a topic now and had it not before, and the reverse. */
  public record TopicChange(long gained, long lost) {

    TopicChange plus(boolean isGain) {
      return isGain ? new TopicChange(gained + 1, lost) : new TopicChange(gained, lost + 1);
    }
  }

  /** One article that gains or loses a topic. */
  public record Sample(String topic, boolean gained, String title, String url) {}
}
