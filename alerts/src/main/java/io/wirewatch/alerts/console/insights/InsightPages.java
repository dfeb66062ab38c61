package io.wirewatch.alerts.console.insights;

import io.javalin.http.Context;
import io.wirewatch.alerts.console.Route;
import io.wirewatch.alerts.console.Shell;
import io.wirewatch.alerts.console.access.Access;
import io.wirewatch.alerts.console.access.Gate;
import io.wirewatch.alerts.console.view.InsightsPage;
import io.wirewatch.alerts.console.view.Section;
import java.util.List;

/** Shows the charts. */
public final class InsightPages {
  private final Shell shell;
  private final InsightCharts charts;

  /** Of these charts. */
  public InsightPages(Shell shell, InsightCharts charts) {
    this.shell = shell;
    this.charts = charts;
  }

  /** What is answered. */
  public List<Route> routes() {
    return List.of(Route.get("/insights", Access.READER, this::show));
  }

  private void show(Context ctx) {
    shell.show(
        ctx,
        "insights",
        new InsightsPage(
            shell.frame(ctx, "Insights", Section.INSIGHTS),
            charts.all(Gate.sight(ctx), shell.zone(ctx), shell.now())));
  }
}
