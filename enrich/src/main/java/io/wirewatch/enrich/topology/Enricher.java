package io.wirewatch.enrich.topology;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.channel.Channel;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.contract.failure.Stage;
import io.wirewatch.enrich.story.StoryId;
import io.wirewatch.enrich.tagging.TaggingResult;
import io.wirewatch.enrich.tagging.TaggingResult.Tagged;
import io.wirewatch.enrich.tagging.TaggingResult.Untaggable;
import io.wirewatch.enrich.topology.Outcome.Decoded;
import io.wirewatch.enrich.topology.Outcome.Enriched;
import java.util.Optional;

/**
 * The one place where an article meets the tagger: whatever goes wrong with an article ends here,
 * as a rejection of it. The same article gives the same bytes.
 */
final class Enricher {
  private final ArticleTagger tagger;
  private final String taxonomyVersion;
  private final StepTimer timer;
  private final EnrichedJson json = new EnrichedJson();

  Enricher(ArticleTagger tagger, String taxonomyVersion, StepTimer timer) {
    this.tagger = tagger;
    this.taxonomyVersion = taxonomyVersion;
    this.timer = timer;
  }

  /** Enriches what was decoded; a rejection stays what it is. */
  Outcome enrich(Outcome outcome) {
    return outcome instanceof Decoded decoded ? enrich(decoded) : outcome;
  }

  private Outcome enrich(Decoded decoded) {
    try {
      TaggingResult result = timer.time(Step.TAG, () -> tagger.tag(decoded.article()));
      if (result instanceof Untaggable untaggable) {
        return rejected(decoded, untaggable.reason(), untaggable.detail());
      }
      return timer.time(Step.ENCODE, () -> encoded(decoded, (Tagged) result));
    } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError | AssertionError e) {
      return rejected(decoded, FailureReason.TAGGING_FAILED, "the tagger failed: " + e);
    }
  }

  private Outcome encoded(Decoded decoded, Tagged tagged) {
    EnrichedArticle enriched =
        new EnrichedArticle(
            decoded.article(),
            storyId(decoded.article(), tagged),
            tagged.language(),
            tagged.relevance(),
            tagged.topics(),
            taxonomyVersion,
            Optional.empty(),
            tagged.named().places(),
            tagged.named().bodies(),
            tagged.named().officeHolders(),
            tagged.named().gazetteerVersion());
    byte[] bytes = json.bytes(enriched, decoded.source().value());
    if (bytes.length > Channel.MAX_RECORD_BYTES) {
      String detail =
          "enriched it has %d bytes, at most %d are allowed"
              .formatted(bytes.length, Channel.MAX_RECORD_BYTES);
      return rejected(decoded, FailureReason.RECORD_TOO_LARGE, detail);
    }
    return new Enriched(enriched, bytes, EnrichedJson.storyIdAt(decoded.source().value()));
  }

  /** For an article of the beat the story step finds another where it is not the first. */
  private static String storyId(Article article, Tagged tagged) {
    return tagged.relevance().relevant() ? article.id() : StoryId.of(article);
  }

  private static Outcome rejected(Decoded decoded, FailureReason reason, String detail) {
    return decoded.source().rejected(Stage.ENRICH, reason, detail);
  }
}
