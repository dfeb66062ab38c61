package io.wirewatch.bench.tagging;

import io.wirewatch.contract.article.Evidence;
import io.wirewatch.contract.article.TopicTag;
import io.wirewatch.enrich.tagging.TaggingResult.Tagged;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An item that was tagged otherwise than labelled.
 *
 * @param item with its labels
 * @param tagged what the tagger made of it
 */
record Disagreement(LabelledItem item, Tagged tagged) {

  private static final int SHOWN = 160;

  /** A few lines: what is missing, what is too much and why it was given. */
  String describe() {
    Set<String> missing = new TreeSet<>(item.topics());
    tagged.topics().forEach(tag -> missing.remove(tag.topic()));
    StringBuilder lines = new StringBuilder();
    lines.append(
        String.format(
            Locale.ROOT,
            "%s%s  relevance %.2f  %s%n    %s%n",
            item.sure() ? "" : "? ",
            item.title(),
            tagged.relevance().score(),
            tagged.language().code(),
            start()));
    if (!missing.isEmpty()) {
      lines.append("  - missing ").append(String.join(", ", missing)).append('\n');
    }
    for (TopicTag tag : tagged.topics()) {
      boolean right = item.topics().contains(tag.topic());
      lines.append(right ? "    given " : "  + too much ").append(tag.topic());
      lines.append(String.format(Locale.ROOT, " %.2f %s%n", tag.score(), why(tag)));
    }
    return lines.append('\n').toString();
  }

  private String start() {
    return item.text().substring(0, Math.min(SHOWN, item.text().length())).replace('\n', ' ');
  }

  private String why(TopicTag tag) {
    return tag.evidence().stream().map(this::words).collect(Collectors.joining("; "));
  }

  private String words(Evidence evidence) {
    String text = item.article().field(evidence.field());
    return evidence.query().replaceFirst(".*/", "")
        + evidence.matches().stream()
            .map(span -> span.of(text))
            .collect(Collectors.joining(" | ", "[", "]"));
  }
}
