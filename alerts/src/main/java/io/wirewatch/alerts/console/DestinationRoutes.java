package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.access.Access;
import java.util.List;

/** Everything the console answers to about destinations and feeds of rules. */
record DestinationRoutes(
    DestinationList list,
    DestinationAdding adding,
    DestinationPages pages,
    DestinationActions actions,
    ConfirmPages confirm,
    FeedPages feeds) {

  List<Route> all() {
    return List.of(
        Route.get("/destinations", Access.READER, list::show),
        Route.post("/destinations/mail", Access.EDITOR, adding::mail),
        Route.post("/destinations/webhook", Access.EDITOR, adding::webhook),
        Route.post("/destinations/slack", Access.EDITOR, adding::slack),
        Route.get("/destinations/{destination}", Access.READER, pages::show),
        Route.post("/destinations/{destination}/confirm", Access.EDITOR, actions::confirm),
        Route.post("/destinations/{destination}/test", Access.EDITOR, actions::test),
        Route.post("/destinations/{destination}/secret", Access.EDITOR, actions::newSecret),
        Route.post("/destinations/{destination}/secret/end", Access.EDITOR, actions::endOldSecret),
        Route.post("/destinations/{destination}/enable", Access.EDITOR, actions::enable),
        Route.post("/destinations/{destination}/disable", Access.EDITOR, actions::disable),
        Route.post("/destinations/{destination}/delete", Access.EDITOR, actions::delete),
        Route.get("/confirm/{token}", Access.LINK, confirm::show),
        Route.post("/confirm/{token}", Access.LINK, confirm::act),
        Route.post("/rules/{rule}/feed", Access.EDITOR, feeds::make),
        Route.post("/rules/{rule}/feed/end", Access.EDITOR, feeds::end),
        Route.get("/feeds/{token}/rss.xml", Access.LINK, feeds::rss),
        Route.get("/feeds/{token}/atom.xml", Access.LINK, feeds::atom),
        Route.get("/feeds/{token}/feed.json", Access.LINK, feeds::json));
  }
}
