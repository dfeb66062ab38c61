package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.console.view.HelpPage;
import io.wirewatch.alerts.console.view.Section;
import io.wirewatch.alerts.console.view.SourceRow;
import io.wirewatch.alerts.console.view.SourcesPage;
import io.wirewatch.alerts.console.view.Times;
import io.wirewatch.alerts.store.Articles;
import io.wirewatch.alerts.store.SourceCount;

/** Pages that only tell: the sources heard from, and help. */
final class OtherPages {
  private final Shell shell;
  private final Articles articles;
  private final TopicNames topics;

  OtherPages(Shell shell, Articles articles, TopicNames topics) {
    this.shell = shell;
    this.articles = articles;
    this.topics = topics;
  }

  void sources(Context ctx) {
    Times times = shell.times(ctx);
    shell.show(
        ctx,
        "sources",
        new SourcesPage(
            shell.frame(ctx, "Sources", Section.SOURCES),
            articles.sources().stream().map(source -> row(source, times)).toList()));
  }

  private static SourceRow row(SourceCount source, Times times) {
    return new SourceRow(
        source.name(),
        source.feedId(),
        source.articles(),
        times.of(source.lastSeenAt()),
        Address.to("/").with("source", source.feedId()).toString());
  }

  void help(Context ctx) {
    shell.show(ctx, "help", new HelpPage(shell.frame(ctx, "Help", Section.HELP), topics.all()));
  }
}
