package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.access.Access;
import java.util.List;
import java.util.stream.Stream;

/** Everything the console answers to; what is not here does not exist. */
record Routes(
    Assets assets,
    Entrance entrance,
    StreamPages stream,
    StoryPages stories,
    RulePages rules,
    RuleActions ruleActions,
    MessagePages messages,
    SourceRoutes sources,
    OtherPages others,
    UnsubscribePages unsubscribe,
    PeopleRoutes people,
    LiveStreams live,
    List<Route> more) {

  List<Route> all() {
    return Stream.of(
            entrance.routes(),
            forEverybody(),
            people.all(),
            reading(),
            sources.all(),
            ruleRoutes(),
            deliveries(),
            more)
        .flatMap(List::stream)
        .toList();
  }

  private List<Route> forEverybody() {
    return List.of(
        Route.get("/static/{file}", Access.OPEN, assets::serve),
        Route.get("/u/{token}", Access.LINK, unsubscribe::show),
        Route.post("/u/{token}", Access.LINK, unsubscribe::act));
  }

  private List<Route> reading() {
    return List.of(
        Route.get("/", Access.READER, stream::show),
        Route.get("/stream/news", Access.READER, stream::news),
        Route.get("/stories/{story}", Access.READER, stories::show),
        Route.get("/articles/{article}", Access.READER, stories::article),
        Route.get("/help", Access.READER, others::help),
        Route.get("/v1/stream/articles", Access.STREAM_ARTICLES, live::articles),
        Route.get("/v1/stream/alerts", Access.STREAM_ALERTS, live::alerts));
  }

  private List<Route> ruleRoutes() {
    return List.of(
        Route.get("/rules", Access.READER, rules::list),
        Route.post("/rules", Access.EDITOR, rules::create),
        Route.get("/rules/new", Access.EDITOR, rules::add),
        Route.ask("/rules/preview", Access.EDITOR, rules::preview),
        Route.get("/rules/{rule}", Access.READER, rules::edit),
        Route.post("/rules/{rule}", Access.EDITOR, rules::change),
        Route.post("/rules/{rule}/pause", Access.EDITOR, ruleActions::pause),
        Route.post("/rules/{rule}/resume", Access.EDITOR, ruleActions::resume),
        Route.post("/rules/{rule}/delete", Access.EDITOR, ruleActions::delete),
        Route.post("/rules/{deleted}/restore", Access.EDITOR, ruleActions::restore));
  }

  private List<Route> deliveries() {
    return List.of(
        Route.get("/messages", Access.READER, messages::list),
        Route.get("/messages/{message}", Access.READER, messages::show),
        Route.get("/messages/{message}/mail.html", Access.READER, messages::mailHtml),
        Route.get("/messages/{message}/mail.eml", Access.READER, messages::mailRaw),
        Route.post("/messages/{message}/resend", Access.EDITOR, messages::resend));
  }
}
