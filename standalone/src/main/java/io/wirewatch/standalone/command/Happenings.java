package io.wirewatch.standalone.command;

import io.wirewatch.alerts.AlertsApp;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.article.Evidence;
import io.wirewatch.contract.article.TextSpan;
import io.wirewatch.contract.article.TopicTag;
import io.wirewatch.enrich.topology.EnrichListener;
import io.wirewatch.ingest.poll.ItemResult;
import io.wirewatch.ingest.poll.PollListener;
import io.wirewatch.ingest.poll.PollReport;
import io.wirewatch.standalone.terminal.Screen;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Prints what the apps do as it happens, and counts it. */
final class Happenings implements PollListener, EnrichListener, AutoCloseable {
  private final Screen screen;
  private final AtomicInteger articles = new AtomicInteger();
  private final AtomicInteger revisions = new AtomicInteger();
  private final AtomicInteger tagged = new AtomicInteger();
  private final Map<String, String> failing = new ConcurrentHashMap<>();

  private volatile Optional<ToldLines> alerts = Optional.empty();

  Happenings(Screen screen) {
    this.screen = screen;
  }

  /** Prints alerts as well. */
  void follow(AlertsApp app) {
    alerts = Optional.of(ToldLines.follow(app, screen));
  }

  @Override
  public void close() {
    alerts.ifPresent(ToldLines::close);
  }

  @Override
  public void polled(PollReport report) {
    String feed = report.feed().id();
    articles.addAndGet(report.count(ItemResult.NEW));
    revisions.addAndGet(report.count(ItemResult.UPDATED));
    if (report.failure().isPresent()) {
      if (failing.put(feed, report.detail()) == null) {
        screen.event("ingest", report.feed().name(), report.inWords());
      }
    } else if (failing.remove(feed) != null) {
      screen.event("ingest", report.feed().name(), "answers again: " + report.inWords());
    } else if (report.count(ItemResult.NEW) + report.count(ItemResult.UPDATED) > 0) {
      screen.event("ingest", report.feed().name(), report.inWords());
    }
  }

  @Override
  public void stoppedPolling(String reason) {
    screen.event("ingest", "polling stopped", reason);
  }

  @Override
  public void resumedPolling() {
    screen.event("ingest", "polling goes on", "");
  }

  @Override
  public void enriched(EnrichedArticle enriched) {
    if (enriched.topics().isEmpty()) {
      return;
    }
    tagged.incrementAndGet();
    TopicTag first = enriched.topics().get(0);
    screen.event("enrich", label(first), "\"" + enriched.article().title() + "\"");
    screen.more(
        others(enriched), "because: " + because(enriched.article(), first.evidence().get(0)));
  }

  /** "96 articles · 4 changed · 31 tagged · 9 stories told · 1 source failing". */
  String summary() {
    int broken = failing.size();
    return "%d articles · %d changed · %d tagged · %d stories told · %d %s failing"
        .formatted(
            articles.get(),
            revisions.get(),
            tagged.get(),
            alerts.map(ToldLines::told).orElse(0),
            broken,
            broken == 1 ? "source" : "sources");
  }

  private static String label(TopicTag tag) {
    return tag.topic() + " · " + tag.certainty().name().toLowerCase(Locale.ROOT);
  }

  private static String others(EnrichedArticle enriched) {
    int more = enriched.topics().size() - 1;
    return more == 0 ? "" : "  and " + more + (more == 1 ? " more topic" : " more topics");
  }

  private static String because(Article article, Evidence evidence) {
    String words =
        evidence.matches().stream()
            .map((TextSpan span) -> "\"" + span.of(article.field(evidence.field())) + "\"")
            .distinct()
            .collect(Collectors.joining(", "));
    return words + " in the " + evidence.field().name().toLowerCase(Locale.ROOT);
  }
}
