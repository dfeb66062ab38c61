package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.wirewatch.alerts.console.view.HelpPage;
import io.wirewatch.alerts.console.view.Section;

/** Pages that only tell: help. */
final class OtherPages {
  private final Shell shell;
  private final TopicNames topics;

  OtherPages(Shell shell, TopicNames topics) {
    this.shell = shell;
    this.topics = topics;
  }

  void help(Context ctx) {
    shell.show(ctx, "help", new HelpPage(shell.frame(ctx, "Help", Section.HELP), topics.all()));
  }
}
