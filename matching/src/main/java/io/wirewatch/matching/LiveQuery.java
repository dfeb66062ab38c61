package io.wirewatch.matching;

/**
 * A query to be put into a {@link LiveQuerySet}.
 *
 * @param id replaces whatever was put under it before
 * @param query parsed with the fields of the set
 * @param value given with each match, such as the rule the query was written for
 */
public record LiveQuery<T>(String id, Query query, T value) {}
