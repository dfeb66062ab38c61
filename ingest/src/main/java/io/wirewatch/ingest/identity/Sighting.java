package io.wirewatch.ingest.identity;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.feed.KnownItem;
import java.util.Optional;

/**
 * What one item of a document turned out to be.
 *
 * @param article to publish
 * @param remembered what to remember from now on, where that changed
 */
public record Sighting(Kind kind, Optional<Article> article, Optional<KnownItem> remembered) {

  /** Kinds of sighting, in the order in which a reader cares. */
  public enum Kind {
    /** Not seen before: published as revision 1. */
    NEW,
    /** Title or text changed: published as the next revision. */
    UPDATED,
    /** Not seen before, but one of far too many at once: kept until a person releases it. */
    HELD,
    /** Seen before, or twice in the document: nothing published. */
    DUPLICATE,
    /** New to us but long published: remembered, not published. */
    TOO_OLD,
    /** Without title and text: nothing to publish. */
    INVALID
  }

  /** The same with its article kept instead of published. */
  Sighting heldBack() {
    return new Sighting(
        Kind.HELD,
        Optional.empty(),
        Optional.of(remembered.orElseThrow().holding(article.orElseThrow())));
  }

  static Sighting of(Kind kind) {
    return new Sighting(kind, Optional.empty(), Optional.empty());
  }
}
