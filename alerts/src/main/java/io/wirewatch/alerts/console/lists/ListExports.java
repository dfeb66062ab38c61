package io.wirewatch.alerts.console.lists;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.wirewatch.alerts.console.ConsoleStores;
import io.wirewatch.alerts.console.Route;
import io.wirewatch.alerts.console.Shell;
import io.wirewatch.alerts.console.TopicNames;
import io.wirewatch.alerts.console.access.Access;
import io.wirewatch.alerts.console.insights.InsightCharts;
import io.wirewatch.alerts.message.Links;
import io.wirewatch.alerts.sources.Sources;
import java.util.List;

/** Each list of the console as a file, with the filter of its page. */
public final class ListExports {
  private final DeskSheets desk;
  private final NewsSheets news;
  private final ChartSheets charts;

  /** On a store and the sources that are read. */
  public ListExports(ConsoleStores stores, Sources sources, Links links, Shell shell) {
    this.desk = new DeskSheets(stores, links, shell::now);
    this.news = new NewsSheets(stores, sources, links, shell::now);
    this.charts =
        new ChartSheets(shell, new InsightCharts(stores, sources, TopicNames.read()), links);
  }

  /** What is answered. */
  public List<Route> routes() {
    return List.of(Route.get("/lists/{file}", Access.READER, this::send));
  }

  private void send(Context ctx) {
    String[] file = ctx.pathParam("file").split("\\.", 2);
    if (file.length != 2) {
      throw new NotFoundResponse();
    }
    SheetFiles.send(ctx, sheet(ctx, file[0]), file[0], file[1]);
  }

  private Sheet sheet(Context ctx, String name) {
    if (name.startsWith("chart-")) {
      return charts.sheet(ctx, name.substring("chart-".length()));
    }
    try {
      return switch (name) {
        case "stream" -> news.stream(ctx);
        case "sources" -> news.sources(ctx);
        case "rules" -> desk.rules(ctx);
        case "inbox" -> desk.inbox(ctx);
        case "messages" -> desk.messages(ctx);
        case "ledger" -> desk.ledger(ctx);
        default -> throw new NotFoundResponse();
      };
    } catch (IllegalArgumentException unreadable) {
      throw new BadRequestResponse("This filter cannot be read: " + unreadable.getMessage());
    }
  }
}
