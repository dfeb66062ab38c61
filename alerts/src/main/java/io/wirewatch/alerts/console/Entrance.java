package io.wirewatch.alerts.console;

import io.javalin.http.HandlerType;
import io.wirewatch.alerts.console.access.Access;
import io.wirewatch.alerts.oidc.OidcClient;
import java.util.List;
import java.util.Optional;

/** Every way in and out. */
record Entrance(SignInPages signIn, OidcPages oidc, Optional<OidcClient> provider)
    implements AutoCloseable {

  List<Route> routes() {
    return List.of(
        Route.get("/sign-in", Access.OPEN, signIn::show),
        Route.ask("/sign-in/link", Access.OPEN, signIn::askForLink),
        Route.get("/sign-in/oidc", Access.OPEN, oidc::begin),
        Route.changing(HandlerType.GET, OidcPages.BACK, Access.OPEN, oidc::done),
        Route.get("/start", Access.OPEN, signIn::show),
        Route.post("/start", Access.OPEN, signIn::signIn),
        Route.post("/sign-out", Access.READER, signIn::signOut),
        Route.post("/preferences", Access.READER, signIn::savePreferences));
  }

  @Override
  public void close() {
    signIn.close();
    provider.ifPresent(OidcClient::close);
  }
}
