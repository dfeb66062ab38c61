package io.wirewatch.enrich.place;

import io.wirewatch.enrich.gazetteer.Place;
import java.util.List;

/**
 * A name in an article that may be a place.
 *
 * @param reading where it stands
 * @param from index of its first word
 * @param to index of the word after its last
 * @param places which places bear it; at least one
 * @param stated the state that the article writes behind it, if any: {@code 0} or one element
 * @param located whether a preposition or a dateline shows a place
 */
record Naming(
    Reading reading, int from, int to, List<Place> places, List<Place> stated, boolean located) {}
