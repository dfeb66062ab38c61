/** A rule's alerts as a feed: RSS 2.0, Atom 1.0, JSON Feed 1.1. Nothing is sent; readers ask. */
@NullMarked
package io.wirewatch.alerts.deliver.feed;

import org.jspecify.annotations.NullMarked;
