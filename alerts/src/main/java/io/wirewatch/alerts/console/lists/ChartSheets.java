package io.wirewatch.alerts.console.lists;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.wirewatch.alerts.console.Shell;
import io.wirewatch.alerts.console.access.Gate;
import io.wirewatch.alerts.console.insights.InsightCharts;
import io.wirewatch.alerts.console.view.Chart;
import io.wirewatch.alerts.message.Links;
import java.util.List;

/** The charts of insights as lists. */
record ChartSheets(Shell shell, InsightCharts charts, Links links) {

  Sheet sheet(Context ctx, String id) {
    return charts.all(Gate.sight(ctx), shell.zone(ctx), shell.now()).stream()
        .filter(chart -> chart.id().equals(id))
        .findFirst()
        .map(this::sheet)
        .orElseThrow(NotFoundResponse::new);
  }

  private Sheet sheet(Chart chart) {
    return new Sheet(
        chart.title(),
        links.page("/insights"),
        List.of(chart.what(), chart.figure()),
        chart.rows().stream().map(row -> line(chart, row)).toList());
  }

  private Sheet.Line line(Chart chart, Chart.Row row) {
    return new Sheet.Line(
        chart.id() + "/" + row.label(),
        row.label() + ": " + row.words(),
        links.page("/insights"),
        shell.now(),
        List.of(row.label(), row.words()));
  }
}
