package io.wirewatch.enrich.place;

import io.wirewatch.contract.article.Certainty;
import io.wirewatch.enrich.gazetteer.Place;

/**
 * A name that was settled.
 *
 * @param place which place is meant
 * @param certainty how surely
 * @param reading the field it stands in
 * @param from index of its first word there
 * @param to index of the word after its last
 */
public record PlaceFinding(Place place, Certainty certainty, Reading reading, int from, int to) {}
