package io.wirewatch.matching;

import java.util.List;

/**
 * A query of a {@link LiveQuerySet} that an article answers.
 *
 * @param id the id the query was put under
 * @param value what was put with it
 * @param hits the places that earned it, as {@link Match#hits}
 */
public record LiveMatch<T>(String id, T value, List<Hit> hits) {}
