package io.wirewatch.ingest.identity;

import io.wirewatch.contract.article.CanonicalLink;
import io.wirewatch.ingest.parse.FeedItem;
import java.util.Optional;

/**
 * The three marks by which an item is recognised, and the one by which an edit is.
 *
 * @param guid of the guid; of its canonical form where it is a link
 * @param link of the canonical link
 * @param opening of title and first words
 * @param openingTells false where the opening is too short to tell items apart
 * @param content of title and text, without what changes by itself
 */
record Fingerprints(
    Optional<String> guid,
    Optional<String> link,
    String opening,
    boolean openingTells,
    String content) {

  /** Shorter guids are positions in the document more often than names. */
  private static final int SHORTEST_GUID = 4;

  private static final int SHORTEST_OPENING = 24;

  static Fingerprints of(FeedItem item) {
    String opening = Wording.opening(item.title(), item.text());
    return new Fingerprints(
        item.guid()
            .filter(guid -> guid.length() >= SHORTEST_GUID)
            .map(guid -> Fingerprint.of(CanonicalLink.of(guid).orElse(guid))),
        item.link().flatMap(CanonicalLink::of).map(Fingerprint::of),
        Fingerprint.of(opening),
        opening.length() >= SHORTEST_OPENING,
        Words.hash(item.title(), item.text()));
  }

  Fingerprints withoutGuid() {
    return new Fingerprints(Optional.empty(), link, opening, openingTells, content);
  }

  Fingerprints withoutLink() {
    return new Fingerprints(guid, Optional.empty(), opening, openingTells, content);
  }

  Fingerprints withoutOpening() {
    return new Fingerprints(guid, link, opening, false, content);
  }
}
