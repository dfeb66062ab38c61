/**
 * What a site asks of robots (RFC 9309): read once a day for each origin, and heeded for pages.
 * Feeds are there to be fetched and are not asked about here.
 */
@NullMarked
package io.wirewatch.ingest.robots;

import org.jspecify.annotations.NullMarked;
