package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.wirewatch.alerts.console.access.Access;
import io.wirewatch.alerts.console.access.Gate;
import io.wirewatch.alerts.console.access.Reader;
import io.wirewatch.alerts.store.Act;
import io.wirewatch.alerts.store.Audit;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Writes every change down that comes through a route: in the change's own transaction where it is
 * kept in the store, right after it where it is kept elsewhere, such as sources on their channel.
 */
final class Audited {
  private final Audit audit;
  private final InstantSource clock;

  Audited(Audit audit, InstantSource clock) {
    this.audit = audit;
    this.clock = clock;
  }

  Handler handler(Route route) {
    return route.changes() ? ctx -> handle(ctx, route) : route.handler();
  }

  private void handle(Context ctx, Route route) throws Exception {
    Act act = act(ctx, route);
    boolean written = audit.during(act, () -> route.handler().handle(ctx));
    if (!written && ctx.statusCode() < 400) {
      audit.add(act);
    }
  }

  private Act act(Context ctx, Route route) {
    Optional<Reader> reader = Gate.reader(ctx);
    Optional<Map.Entry<String, String>> named =
        ctx.pathParamMap().entrySet().stream()
            .filter(parameter -> !parameter.getKey().equals("token"))
            .findFirst();
    return new Act(
        clock.instant(),
        reader.map(one -> one.person().id()),
        reader.map(one -> one.person().name()).orElse("somebody not signed in"),
        via(reader, route),
        route.method().name() + " " + route.path(),
        named.map(Map.Entry::getKey).orElse(""),
        named.map(Map.Entry::getValue).orElse(""));
  }

  private static String via(Optional<Reader> reader, Route route) {
    String otherwise = route.access() == Access.LINK ? "link" : "console";
    return reader.flatMap(Reader::token).map(token -> "token " + token.name()).orElse(otherwise);
  }
}
