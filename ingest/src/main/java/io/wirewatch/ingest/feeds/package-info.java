/** Which feeds to read: the operator's OPML file and how it reaches the channel of feeds. */
@NullMarked
package io.wirewatch.ingest.feeds;

import org.jspecify.annotations.NullMarked;
