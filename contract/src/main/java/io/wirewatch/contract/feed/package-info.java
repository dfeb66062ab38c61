/** Feeds to read, and what ingest remembers of each between two polls. */
@NullMarked
package io.wirewatch.contract.feed;

import org.jspecify.annotations.NullMarked;
