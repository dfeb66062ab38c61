/**
 * Which articles report the same event: copies and edits of one text first, then the same event in
 * other words. The book decides from what it was given before and nothing else.
 */
@NullMarked
package io.wirewatch.enrich.story;

import org.jspecify.annotations.NullMarked;
