package io.wirewatch.contract.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.wirewatch.contract.Check;
import java.time.Instant;

/**
 * A question to whoever may open connections and read feeds: the console asks, ingest answers with
 * {@link FeedFindings}. Who asks waits a while only; an old question is not answered.
 *
 * @param id made by who asks, unlike any other
 * @param kind what is asked
 * @param text an address for {@link Kind#FIND}, an OPML document for {@link Kind#READ_LIST}
 * @param askedAt by the clock of who asks
 */
public record FeedInquiry(String id, Kind kind, String text, Instant askedAt) {
  /** Longest text, in UTF-16 units: with it the record stays below what a channel takes. */
  public static final int MAX_TEXT = 250_000;

  /** What is asked. */
  public enum Kind {
    /** Which feeds are at or behind this address? */
    @JsonProperty("find")
    FIND,
    /** Which feeds does this OPML document list? */
    @JsonProperty("read_list")
    READ_LIST
  }

  public FeedInquiry {
    Check.filled("inquiry id", id);
    Check.atMost(MAX_TEXT, "text", text);
  }
}
