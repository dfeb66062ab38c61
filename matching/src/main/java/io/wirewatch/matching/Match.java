package io.wirewatch.matching;

import java.util.List;

/**
 * A query that an article answers.
 *
 * @param id the id the query was added under
 * @param hits the places that earned it, in field and reading order, at most {@link
 *     QuerySet#MAX_HITS}; worked out when first read
 */
public record Match(String id, List<Hit> hits) {}
