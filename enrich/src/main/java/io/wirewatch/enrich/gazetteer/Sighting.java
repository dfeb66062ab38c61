package io.wirewatch.enrich.gazetteer;

/**
 * A name of the gazetteer among the tokens of a text.
 *
 * @param from index of its first token
 * @param to index of the token after its last
 */
public record Sighting(Phrase phrase, int from, int to) {}
