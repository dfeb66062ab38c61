/**
 * Full text: which articles want their page read, when that happens without bothering anybody, and
 * whether what came is better than what the feed says. A page's text is published as the article's
 * next revision, in one transaction with what is remembered of it.
 */
@NullMarked
package io.wirewatch.ingest.fulltext;

import org.jspecify.annotations.NullMarked;
