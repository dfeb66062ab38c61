package io.wirewatch.alerts.store;

import io.wirewatch.contract.article.EnrichedArticle;
import java.time.Instant;

/**
 * The latest revision of an article.
 *
 * @param sequence its place among all events of this installation; the event id of the live stream
 * @param acceptedAt when alerts took it in
 */
public record StoredArticle(long sequence, EnrichedArticle enriched, Instant acceptedAt) {}
