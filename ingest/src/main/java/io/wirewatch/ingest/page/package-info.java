/**
 * What an article's page says: its text without what stands around it, and what it says of itself.
 *
 * <p>A page becomes a tree of boxes ({@code PageBoxes}), of which one or a few are the article
 * ({@code ArticleChoice}), whose lines are written down without captions, teasers and the like
 * ({@code ArticleLines}). Functions of the bytes; nothing is fetched here.
 */
@NullMarked
package io.wirewatch.ingest.page;

import org.jspecify.annotations.NullMarked;
