package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.access.Access;
import java.util.List;

/** Everything the console answers to about sources. */
record SourceRoutes(
    SourcePages pages, SourceActions actions, SourceAdding adding, SourceImport importing) {

  List<Route> all() {
    return List.of(
        Route.get("/sources", Access.READER, pages::list),
        Route.get("/sources.opml", Access.READER, pages::export),
        Route.get("/sources/add", Access.EDITOR, adding::form),
        Route.ask("/sources/add", Access.EDITOR, adding::find),
        Route.get("/sources/found/{inquiry}", Access.EDITOR, adding::found),
        Route.post("/sources/found/{inquiry}/{number}", Access.EDITOR, adding::add),
        Route.get("/sources/import", Access.EDITOR, importing::form),
        Route.ask("/sources/import", Access.EDITOR, importing::read),
        Route.get("/sources/import/{inquiry}", Access.EDITOR, importing::show),
        Route.post("/sources/import/{inquiry}", Access.EDITOR, importing::add),
        Route.get("/sources/{source}", Access.READER, pages::show),
        Route.post("/sources/{source}", Access.EDITOR, pages::change),
        Route.post("/sources/{source}/pause", Access.EDITOR, actions::pause),
        Route.post("/sources/{source}/resume", Access.EDITOR, actions::resume),
        Route.post("/sources/{source}/release", Access.EDITOR, actions::release),
        Route.post("/sources/{source}/move", Access.EDITOR, actions::move),
        Route.post("/sources/{source}/remove", Access.EDITOR, actions::remove));
  }
}
