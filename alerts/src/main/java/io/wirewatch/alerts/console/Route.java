package io.wirewatch.alerts.console;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.wirewatch.alerts.console.access.Access;

/** One thing the console answers to, and whom. */
record Route(HandlerType method, String path, Access access, Handler handler) {

  static Route get(String path, Access access, Handler handler) {
    return new Route(HandlerType.GET, path, access, handler);
  }

  static Route post(String path, Access access, Handler handler) {
    return new Route(HandlerType.POST, path, access, handler);
  }
}
