package io.wirewatch.enrich.topology;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.contract.failure.Origin;
import io.wirewatch.contract.failure.Rejection;
import io.wirewatch.contract.failure.Stage;
import java.time.Instant;
import java.util.Optional;

/** What has become of a record so far. */
sealed interface Outcome {

  /**
   * Read, and not yet enriched.
   *
   * @param article what the bytes say
   * @param source the record it was read from
   */
  record Decoded(Article article, SourceRecord source) implements Outcome {}

  /**
   * Ready to be written.
   *
   * @param article the article with its topics
   * @param json the same as bytes, small enough for Kafka
   * @param storyIdAt where in them the story's id begins
   */
  record Enriched(EnrichedArticle article, byte[] json, int storyIdAt) implements Outcome {}

  /**
   * Ready but for its story, which is found in the next step.
   *
   * @param article the article with its topics, under a story id of its own
   * @param json the same as bytes
   * @param storyIdAt where in them the story's id begins
   */
  record Groupable(EnrichedArticle article, byte[] json, int storyIdAt) implements Outcome {}

  /** Not usable. */
  record Rejected(Rejection rejection) implements Outcome {}

  /**
   * A record as it came in.
   *
   * @param value its bytes, empty where it had none
   * @param origin where it stood
   * @param timestamp its own; ours too, since ingest stamps what it fetches
   */
  record SourceRecord(byte[] value, Optional<Origin> origin, Instant timestamp) {

    /**
     * The rejection of this record. It bears the record's time, not the moment of the failure: the
     * same input gives the same output.
     */
    Rejected rejected(Stage stage, FailureReason reason, String detail) {
      return new Rejected(new Rejection(stage, reason, detail, origin, value, timestamp));
    }
  }
}
