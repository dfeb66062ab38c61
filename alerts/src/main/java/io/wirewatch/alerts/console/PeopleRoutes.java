package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.access.Access;
import java.util.List;
import java.util.stream.Stream;

/** Everything the console answers to about people: oneself, and for administrators everybody. */
record PeopleRoutes(
    PreferencePages preferences,
    AdminPeople people,
    AdminSessions sessions,
    AdminAudit audit,
    AdminSystem system) {

  List<Route> all() {
    return Stream.concat(own().stream(), administration().stream()).toList();
  }

  private List<Route> own() {
    return List.of(
        Route.get("/preferences", Access.READER, preferences::show),
        Route.post("/preferences/all", Access.READER, preferences::save),
        Route.post("/preferences/sessions/end-others", Access.READER, preferences::endOthers),
        Route.post("/preferences/sessions/{session}/end", Access.READER, preferences::endSession),
        Route.post("/preferences/tokens", Access.READER, preferences::makeToken),
        Route.post(
            "/preferences/tokens/{apitoken}/revoke", Access.READER, preferences::revokeToken));
  }

  private List<Route> administration() {
    return List.of(
        Route.get("/admin", Access.ADMIN, people::list),
        Route.post("/admin/people", Access.ADMIN, people::invite),
        Route.post("/admin/people/{person}", Access.ADMIN, people::change),
        Route.post("/admin/people/{person}/invite", Access.ADMIN, people::inviteAgain),
        Route.post("/admin/people/{person}/remove", Access.ADMIN, people::remove),
        Route.get("/admin/sessions", Access.ADMIN, sessions::list),
        Route.post("/admin/sessions/{session}/end", Access.ADMIN, sessions::end),
        Route.post("/admin/tokens/{apitoken}/revoke", Access.ADMIN, sessions::revoke),
        Route.get("/admin/audit", Access.ADMIN, audit::show),
        Route.get("/admin/audit.csv", Access.ADMIN, audit::file),
        Route.get("/admin/system", Access.ADMIN, system::show),
        Route.post("/admin/banner", Access.ADMIN, system::say));
  }
}
