package io.wirewatch.ingest.parse;

import java.net.URI;

/**
 * A feed's characters, mended where {@link XmlRepair} could.
 *
 * @param text from the first character of the root element on
 * @param url base of relative links
 * @param isWhole false where the root element was never closed: the document broke off
 */
record FeedText(String text, URI url, boolean isWhole) {}
