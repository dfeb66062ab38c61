package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.wirewatch.alerts.console.access.Gate;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.console.view.FormProblem;
import io.wirewatch.alerts.console.view.SafeLink;
import io.wirewatch.alerts.console.view.Section;
import io.wirewatch.alerts.console.view.SourcePage;
import io.wirewatch.alerts.console.view.SourcesPage;
import io.wirewatch.alerts.sources.OpmlText;
import io.wirewatch.alerts.sources.Source;
import io.wirewatch.alerts.sources.Sources;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedState;
import io.wirewatch.contract.feed.FeedStatus;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The list of sources, one source with its settings, and the list as OPML. */
final class SourcePages {
  private final Shell shell;
  private final Sources sources;
  private final SourceTable table;

  SourcePages(Shell shell, Sources sources, SourceTable table) {
    this.shell = shell;
    this.sources = sources;
    this.table = table;
  }

  void list(Context ctx) {
    SourceFilter filter = SourceFilter.of(ctx);
    List<Source> all = sources.all();
    shell.show(
        ctx,
        "sources",
        new SourcesPage(
            shell.frame(ctx, "Sources", Section.SOURCES),
            Gate.signedIn(ctx).mayEdit(),
            sources.isComplete(),
            all.size(),
            filter.tabs(all),
            filter.form(all),
            table.rows(all.stream().filter(filter::passes), shell.times(ctx))));
  }

  void export(Context ctx) {
    ctx.contentType("text/x-opml; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"wirewatch-sources.opml\"")
        .result(OpmlText.of(sources.all().stream().map(Source::feed).toList()));
  }

  void show(Context ctx) {
    Source source = source(ctx);
    render(ctx, source, SourceFields.of(source.feed()), List.of());
  }

  void change(Context ctx) {
    Source source = source(ctx);
    SourceFields fields = SourceFields.sent(ctx);
    List<FormProblem> problems = fields.problems();
    if (problems.isEmpty()) {
      sources.save(List.of(fields.onto(source.feed())));
      Shell.goTo(ctx, Done.SOURCE_SAVED.on(address(source.feed())));
    } else {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      render(ctx, source, fields, problems);
    }
  }

  private void render(Context ctx, Source source, SourceFields fields, List<FormProblem> problems) {
    Feed feed = source.feed();
    Optional<FeedStatus> status = source.current();
    shell.show(
        ctx,
        "source",
        new SourcePage(
            shell.frame(ctx, feed.name(), Section.SOURCES),
            Gate.signedIn(ctx).mayEdit(),
            table.row(source, shell.times(ctx)),
            feed.url().toString(),
            feed.homePage().flatMap(SafeLink::of),
            status.flatMap(FeedStatus::movedTo).map(URI::toString),
            status.map(FeedStatus::heldItems).orElse(0),
            searchAgain(source),
            feed.fileEntry().isPresent(),
            fields.form(),
            problems));
  }

  /** Looking for another feed of the outlet helps where this address has none. */
  private static String searchAgain(Source source) {
    FeedState state = source.state();
    boolean helps =
        state == FeedState.GONE || state == FeedState.NOT_A_FEED || state == FeedState.FAILING;
    URI url = source.feed().url();
    String site = source.feed().homePage().orElse(url.getScheme() + "://" + url.getAuthority());
    return helps ? Address.to("/sources/add").with("address", site).toString() : "";
  }

  private Source source(Context ctx) {
    return sources.find(ctx.pathParam("source")).orElseThrow(NotFoundResponse::new);
  }

  static Address address(Feed feed) {
    return Address.to("/sources/" + Address.encoded(feed.id()));
  }
}
