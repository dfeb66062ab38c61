/**
 * Invented news on invented feeds: what is served is known to the last version, so that whatever
 * reads it can be held to it.
 */
@NullMarked
package io.wirewatch.bench.news;

import org.jspecify.annotations.NullMarked;
