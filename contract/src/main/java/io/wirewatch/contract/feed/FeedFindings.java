package io.wirewatch.contract.feed;

import io.wirewatch.contract.Check;
import java.time.Instant;
import java.util.List;

/**
 * The answer to a {@link FeedInquiry}.
 *
 * @param inquiryId which question
 * @param found feeds at or behind an address, the likeliest first; each was read
 * @param listed feeds of an OPML document, in its order
 * @param problems what could not be found or used, each as a sentence
 * @param answeredAt by the clock of who answers
 */
public record FeedFindings(
    String inquiryId,
    List<FoundFeed> found,
    List<Feed> listed,
    List<String> problems,
    Instant answeredAt) {
  public FeedFindings {
    Check.filled("inquiry id", inquiryId);
    found = List.copyOf(found);
    listed = List.copyOf(listed);
    problems = List.copyOf(problems);
  }
}
