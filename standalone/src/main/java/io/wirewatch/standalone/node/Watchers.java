package io.wirewatch.standalone.node;

import io.wirewatch.alerts.AlertsApp;
import io.wirewatch.enrich.topology.EnrichListener;
import io.wirewatch.ingest.poll.PollListener;
import java.util.function.Consumer;

/**
 * Who is told what the apps do.
 *
 * @param prepare is given the alerts app before the first feed is asked, to set up people and rules
 * @param poll of polls
 * @param enrich of enriched articles
 */
public record Watchers(Consumer<AlertsApp> prepare, PollListener poll, EnrichListener enrich) {

  /** Nobody. */
  public static Watchers none() {
    return new Watchers(alerts -> {}, PollListener.none(), EnrichListener.NONE);
  }
}
