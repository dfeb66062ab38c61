package io.wirewatch.ingest.identity;

import io.wirewatch.contract.article.ArticleId;
import io.wirewatch.contract.article.CanonicalLink;
import io.wirewatch.ingest.parse.FeedItem;

/**
 * An item with the marks that hold in its document: a mark that several items share is no mark.
 *
 * @param articleId what it would be called as a new article
 */
record Candidate(FeedItem item, Fingerprints marks, String articleId) {

  /** Whether its words are all that it is known by. */
  boolean isNameless() {
    return marks.guid().isEmpty() && marks.link().isEmpty();
  }

  static Candidate of(FeedItem item, Fingerprints marks, String feedId) {
    return new Candidate(item, marks, id(item, marks, feedId));
  }

  private static String id(FeedItem item, Fingerprints marks, String feedId) {
    if (marks.link().isPresent()) {
      return ArticleId.of(item.link().flatMap(CanonicalLink::of).orElseThrow());
    }
    boolean ownGuid = marks.guid().isPresent() && item.guid().isPresent();
    return ArticleId.of(feedId, ownGuid ? item.guid().orElseThrow() : marks.opening());
  }
}
