package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.wirewatch.alerts.console.access.Gate;
import io.wirewatch.alerts.console.view.DestinationRow;
import io.wirewatch.alerts.console.view.DestinationsPage;
import io.wirewatch.alerts.console.view.FeedRow;
import io.wirewatch.alerts.console.view.FormProblem;
import io.wirewatch.alerts.console.view.Section;
import io.wirewatch.alerts.console.view.Times;
import io.wirewatch.alerts.store.Destinations;
import io.wirewatch.alerts.store.Rules;
import java.util.List;
import java.util.Map;

/** Where messages can go: the list, and the forms that add to it. */
final class DestinationList {
  private final Shell shell;
  private final Destinations destinations;
  private final Rules rules;
  private final DestinationTable table;

  DestinationList(Shell shell, ConsoleStores stores, DestinationTable table) {
    this.shell = shell;
    this.destinations = stores.destinations();
    this.rules = stores.rules();
    this.table = table;
  }

  void show(Context ctx) {
    render(ctx, List.of(), Map.of(), Map.of());
  }

  /** With addresses that are shown only now. */
  void showWithFeed(Context ctx, Map<String, String> addresses) {
    render(ctx, List.of(), Map.of(), addresses);
  }

  /** With what is wrong with a form, and what was typed; a secret address is typed again. */
  void refuse(Context ctx, String field, String typed, String message) {
    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    render(ctx, List.of(new FormProblem(field, message)), Map.of(field, typed), Map.of());
  }

  private void render(
      Context ctx,
      List<FormProblem> problems,
      Map<String, String> typed,
      Map<String, String> addresses) {
    Times times = shell.times(ctx);
    List<DestinationRow> rows =
        destinations.all().stream().filter(Gate.sight(ctx)::sees).map(table::row).toList();
    List<FeedRow> feeds =
        rules.all().stream()
            .filter(Gate.sight(ctx)::sees)
            .map(rule -> table.feed(rule, times))
            .toList();
    shell.show(
        ctx,
        "destinations",
        new DestinationsPage(
            shell.frame(ctx, "Destinations", Section.DESTINATIONS),
            rows,
            feeds,
            problems,
            typed,
            addresses));
  }
}
