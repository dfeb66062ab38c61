/**
 * Feeds in, articles out: polls politely, publishes each article once and each edit as a revision.
 */
@NullMarked
package io.wirewatch.ingest;

import org.jspecify.annotations.NullMarked;
