package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.desk.FeedbackPages;
import io.wirewatch.alerts.console.desk.InboxPages;
import io.wirewatch.alerts.console.insights.InsightCharts;
import io.wirewatch.alerts.console.insights.InsightPages;
import io.wirewatch.alerts.console.lists.ListExports;
import io.wirewatch.alerts.console.topics.TopicPages;
import io.wirewatch.alerts.console.why.WhyPages;
import io.wirewatch.alerts.message.Links;
import io.wirewatch.alerts.sources.Sources;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the console answers to at a reporter's desk: why, inbox, feedback, what it adds up to. */
final class DeskRoutes {
  private DeskRoutes() {}

  static List<Route> all(Shell shell, ConsoleStores stores, Sources sources, Supplier<URI> home) {
    TopicNames topics = TopicNames.read();
    return Stream.of(
            new WhyPages(shell, stores, sources, topics).routes(),
            new InboxPages(shell, stores).routes(),
            new FeedbackPages(shell, stores).routes(),
            new TopicPages(shell, stores, topics).routes(),
            new InsightPages(shell, new InsightCharts(stores, sources, topics)).routes(),
            new ListExports(stores, sources, new Links(home), shell).routes())
        .flatMap(List::stream)
        .toList();
  }
}
