/**
 * Turns text into tokens, the same way for articles and for queries.
 *
 * <p>A token keeps its folded text (case, accents and possessives dropped), a 64-bit hash of that
 * text, and the UTF-16 offsets it came from, so that a match can be shown in the original words.
 */
@NullMarked
package io.wirewatch.matching.text;

import org.jspecify.annotations.NullMarked;
