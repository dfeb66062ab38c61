package io.wirewatch.enrich;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.failure.Rejection;
import io.wirewatch.enrich.topology.EnrichListener;
import io.wirewatch.enrich.topology.Step;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells several listeners; one that throws is logged and harms nobody. */
final class Listeners implements EnrichListener {
  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  private final List<EnrichListener> listeners;

  Listeners(EnrichListener... listeners) {
    this.listeners = List.of(listeners);
  }

  @Override
  public void enriched(EnrichedArticle article) {
    tell(listener -> listener.enriched(article));
  }

  @Override
  public void rejected(Rejection rejection) {
    LOG.warn(
        "Rejected a record: stage={} reason={} origin={} detail={}",
        rejection.stage().code(),
        rejection.reason().code(),
        rejection.origin().map(Object::toString).orElse("unknown"),
        rejection.detail());
    tell(listener -> listener.rejected(rejection));
  }

  @Override
  public void unchanged(Article article) {
    tell(listener -> listener.unchanged(article));
  }

  @Override
  public void took(Step step, Duration duration) {
    tell(listener -> listener.took(step, duration));
  }

  private void tell(Consumer<EnrichListener> news) {
    for (EnrichListener listener : listeners) {
      try {
        news.accept(listener);
      } catch (RuntimeException e) {
        LOG.error("A listener failed", e);
      }
    }
  }
}
