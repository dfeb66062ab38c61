package io.wirewatch.ingest.discovery;

import java.net.URI;

/**
 * An address that may be a feed.
 *
 * @param how where it was found, in words
 */
record Lead(URI url, String how) {}
