package io.wirewatch.contract.feed;

import io.wirewatch.contract.Check;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A feed that was found at or behind an address, with what it holds, for a person to choose.
 *
 * @param url where it is
 * @param title what it calls itself, else empty text
 * @param homePage the page it belongs to
 * @param language as it says
 * @param how where it was found, in words: "linked by the page"
 * @param items the newest, at most {@value #MAX_ITEMS}, in the order of the document
 */
public record FoundFeed(
    URI url,
    String title,
    Optional<String> homePage,
    Optional<String> language,
    String how,
    List<Item> items) {
  /** As many items are shown. */
  public static final int MAX_ITEMS = 10;

  /** One item, as plain text. */
  public record Item(String title, Optional<String> link, Optional<Instant> publishedAt) {}

  public FoundFeed {
    Check.filled("how", how);
    Check.require(items.size() <= MAX_ITEMS, "more than " + MAX_ITEMS + " items");
    items = List.copyOf(items);
  }
}
