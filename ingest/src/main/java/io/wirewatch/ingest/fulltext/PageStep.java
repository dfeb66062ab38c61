package io.wirewatch.ingest.fulltext;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.ingest.page.ExtractedPage;
import java.net.URI;
import java.time.Instant;

/** Where one step towards a page has led. */
public sealed interface PageStep {

  /**
   * The page says more than the feed.
   *
   * @param from where it stood in the end
   */
  record Read(ExtractedPage page, URI from) implements PageStep {}

  /** It is no use, today or tomorrow, or not to be had. */
  record GivenUp(FailureReason reason) implements PageStep {}

  /** Nobody wants it any more. */
  record NotWanted() implements PageStep {}

  /** There is another step to take. */
  record GoOn(Errand errand, Instant due) implements PageStep {}
}
