/**
 * Tells which articles are copies of one story. First version: by headline alone, without memory.
 */
@NullMarked
package io.wirewatch.enrich.story;

import org.jspecify.annotations.NullMarked;
