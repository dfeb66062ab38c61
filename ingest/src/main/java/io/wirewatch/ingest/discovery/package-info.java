/**
 * Answers questions about feeds: which are at or behind an address, which does a list hold. Others
 * ask over a channel, so that connections are opened in one service only.
 */
@NullMarked
package io.wirewatch.ingest.discovery;

import org.jspecify.annotations.NullMarked;
