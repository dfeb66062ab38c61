/**
 * A feed's bytes in, its items as plain text out. The order of steps is {@link
 * io.wirewatch.ingest.parse.FeedReader}'s; each parser behind it reads one kind of document and
 * answers with items or with a named reason, never with an exception.
 */
@NullMarked
package io.wirewatch.ingest.parse;

import org.jspecify.annotations.NullMarked;
