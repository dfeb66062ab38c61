package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.wirewatch.alerts.console.access.Sessions;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.console.view.AdminSessionsPage;
import io.wirewatch.alerts.console.view.Section;
import io.wirewatch.alerts.console.view.Times;
import io.wirewatch.alerts.store.ApiTokens;
import io.wirewatch.alerts.store.People;
import java.util.Optional;

/** Everybody's sessions and tokens, and ending them. */
final class AdminSessions {
  private static final String PAGE = "/admin/sessions";

  private final Shell shell;
  private final People people;
  private final ApiTokens tokens;
  private final Sessions sessions;
  private final AccessRows rows;

  AdminSessions(Shell shell, ConsoleStores stores, Sessions sessions) {
    this.shell = shell;
    this.people = stores.people();
    this.tokens = stores.apiTokens();
    this.sessions = sessions;
    this.rows = new AccessRows(people);
  }

  void list(Context ctx) {
    Times times = shell.times(ctx);
    Optional<String> here = sessions.id(ctx);
    shell.show(
        ctx,
        "adminsessions",
        new AdminSessionsPage(
            shell.frame(ctx, "Sessions and tokens", Section.ADMIN),
            AdminTabs.at(PAGE),
            sessions.open().stream().map(session -> rows.of(session, times, here)).toList(),
            tokens.all().stream().map(token -> rows.of(token, times)).toList()));
  }

  void end(Context ctx) {
    people.endSessionById(ctx.pathParam("session"));
    Shell.goTo(ctx, Done.SESSION_ENDED.on(Address.to(PAGE)));
  }

  void revoke(Context ctx) {
    tokens.revoke(ctx.pathParam("apitoken"));
    Shell.goTo(ctx, Done.TOKEN_REVOKED.on(Address.to(PAGE)));
  }
}
