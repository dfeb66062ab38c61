package io.wirewatch.ingest.parse;

import java.util.Optional;

/**
 * What an item or feed is about, in the words of its outlet.
 *
 * @param term the word itself
 * @param scheme the list it comes from
 * @param label how the outlet shows it
 */
public record Category(String term, Optional<String> scheme, Optional<String> label) {}
