package io.wirewatch.alerts.api;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.wirewatch.alerts.console.Route;
import io.wirewatch.alerts.console.access.Access;
import io.wirewatch.alerts.sources.Sources;
import io.wirewatch.alerts.store.AlertsStore;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** Everything programs may ask for. */
public final class ApiRoutes {
  private final ArticlesApi articles;
  private final CatalogApi catalog;
  private final AlertsApi alerts;
  private final RulesApi rules;
  private final SourcesApi sources;
  private final RateLimit limit;

  private ApiRoutes(AlertsStore store, Sources sources, InstantSource clock) {
    this.articles = new ArticlesApi(store);
    this.catalog = new CatalogApi();
    this.alerts = new AlertsApi(store);
    this.rules = new RulesApi(store, clock);
    this.sources = new SourcesApi(sources);
    this.limit = new RateLimit(clock);
  }

  /** The routes over one store. */
  public static List<Route> of(AlertsStore store, Sources sources, InstantSource clock) {
    return new ApiRoutes(store, sources, clock).all();
  }

  private List<Route> all() {
    return Stream.of(reading(), telling(), keeping()).flatMap(List::stream).toList();
  }

  private List<Route> reading() {
    return List.of(
        Route.get("/v1/openapi.json", Access.OPEN, catalog::openApi),
        get("/v1/topics", Access.READ_ARTICLES, catalog::topics),
        get("/v1/stories", Access.READ_ARTICLES, articles::stories),
        get("/v1/stories/{story}", Access.READ_ARTICLES, articles::story),
        get("/v1/articles", Access.READ_ARTICLES, articles::list),
        get("/v1/articles/{article}", Access.READ_ARTICLES, articles::one),
        get("/v1/sources", Access.READ_ARTICLES, sources::list),
        get("/v1/sources/{source}", Access.READ_ARTICLES, sources::one));
  }

  private List<Route> telling() {
    return List.of(
        get("/v1/alerts", Access.READ_ALERTS, alerts::list),
        get("/v1/alerts/{alert}", Access.READ_ALERTS, alerts::one),
        get("/v1/messages", Access.READ_ALERTS, alerts::messages),
        get("/v1/messages/{message}", Access.READ_ALERTS, alerts::message),
        get("/v1/destinations", Access.READ_ALERTS, alerts::destinations),
        get("/v1/destinations/{destination}", Access.READ_ALERTS, alerts::destination));
  }

  private List<Route> keeping() {
    return List.of(
        get("/v1/rules", Access.READ_ALERTS, rules::list),
        get("/v1/rules/{rule}", Access.READ_ALERTS, rules::one),
        change(HandlerType.POST, "/v1/rules", Access.WRITE_RULES, rules::create),
        change(HandlerType.PUT, "/v1/rules/{rule}", Access.WRITE_RULES, rules::replace),
        change(HandlerType.DELETE, "/v1/rules/{rule}", Access.WRITE_RULES, rules::delete),
        change(HandlerType.POST, "/v1/rules/{rule}/pause", Access.WRITE_RULES, rules::pause),
        change(HandlerType.POST, "/v1/rules/{rule}/resume", Access.WRITE_RULES, rules::resume),
        change(
            HandlerType.POST, "/v1/sources/{source}/pause", Access.WRITE_SOURCES, sources::pause),
        change(
            HandlerType.POST,
            "/v1/sources/{source}/resume",
            Access.WRITE_SOURCES,
            sources::resume));
  }

  private Route get(String path, Access access, Handler handler) {
    return Route.get(path, access, limit.around(handler));
  }

  private Route change(HandlerType method, String path, Access access, Handler handler) {
    return Route.changing(method, path, access, limit.around(handler));
  }
}
