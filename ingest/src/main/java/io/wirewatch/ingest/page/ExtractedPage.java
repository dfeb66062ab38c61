package io.wirewatch.ingest.page;

import java.time.Instant;
import java.util.Optional;

/**
 * What a page says, and what it says of itself.
 *
 * @param title headline, one line, may be empty
 * @param byline who wrote it, as given
 * @param publishedAt as the page says, unchecked
 * @param siteName what the outlet calls itself
 * @param canonicalLink where the page says that it stands, absolute, http or https
 * @param language of the page as it declares it, a BCP 47 tag
 * @param isFree false where the page says that it shows only a part of the article
 * @param text of the article, a paragraph a line; empty where none was found
 */
public record ExtractedPage(
    String title,
    Optional<String> byline,
    Optional<Instant> publishedAt,
    Optional<String> siteName,
    Optional<String> canonicalLink,
    Optional<String> language,
    boolean isFree,
    String text) {}
