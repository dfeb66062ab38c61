package io.wirewatch.alerts.console;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.wirewatch.alerts.console.access.Access;

/**
 * One thing the console answers to, and whom.
 *
 * @param changes whether it changes something, and so is written down in the audit log
 */
public record Route(
    HandlerType method, String path, Access access, boolean changes, Handler handler) {

  /** Something to read. */
  public static Route get(String path, Access access, Handler handler) {
    return new Route(HandlerType.GET, path, access, false, handler);
  }

  /** A change. */
  public static Route post(String path, Access access, Handler handler) {
    return changing(HandlerType.POST, path, access, handler);
  }

  /** A question whose words are too many for an address; it changes nothing. */
  public static Route ask(String path, Access access, Handler handler) {
    return new Route(HandlerType.POST, path, access, false, handler);
  }

  /** A change by another method. */
  public static Route changing(HandlerType method, String path, Access access, Handler handler) {
    return new Route(method, path, access, true, handler);
  }
}
