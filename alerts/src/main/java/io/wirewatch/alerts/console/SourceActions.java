package io.wirewatch.alerts.console;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.sources.Source;
import io.wirewatch.alerts.sources.Sources;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedStatus;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What can be done to a source with one click. */
final class SourceActions {
  private final Shell shell;
  private final Sources sources;

  SourceActions(Shell shell, Sources sources) {
    this.shell = shell;
    this.sources = sources;
  }

  void pause(Context ctx) {
    save(ctx, source(ctx).feed().withPaused(true), Done.SOURCE_PAUSED);
  }

  void resume(Context ctx) {
    save(ctx, source(ctx).feed().withPaused(false), Done.SOURCE_RESUMED);
  }

  /** Publishes the items that were held back because too many came at once. */
  void release(Context ctx) {
    save(
        ctx,
        source(ctx).feed().withReleaseFloodBefore(Optional.of(shell.now())),
        Done.ITEMS_RELEASED);
  }

  /** Reads it where it says it has gone: what ingest does by itself, made part of its settings. */
  void move(Context ctx) {
    Source source = source(ctx);
    URI to =
        source
            .current()
            .flatMap(FeedStatus::movedTo)
            .orElseThrow(() -> new BadRequestResponse("This source has not moved."));
    boolean isRead = sources.all().stream().anyMatch(one -> one.feed().url().equals(to));
    if (isRead) {
      throw new BadRequestResponse("The new address is read already, as another source.");
    }
    save(ctx, source.feed().withUrl(to), Done.SOURCE_MOVED);
  }

  void remove(Context ctx) {
    Feed feed = source(ctx).feed();
    if (feed.fileEntry().isPresent()) {
      throw new BadRequestResponse(
          "This source comes from the feeds file: remove it there, or pause it here.");
    }
    sources.remove(feed.id());
    Shell.goTo(ctx, Done.SOURCE_REMOVED.on(Address.to("/sources")));
  }

  private Source source(Context ctx) {
    return sources.find(ctx.pathParam("source")).orElseThrow(NotFoundResponse::new);
  }

  /** Back to where the button was pressed. */
  private void save(Context ctx, Feed feed, Done done) {
    sources.save(List.of(feed));
    boolean fromList = Requests.field(ctx, "from").equals("list");
    Shell.goTo(ctx, done.on(fromList ? Address.to("/sources") : SourcePages.address(feed)));
  }
}
