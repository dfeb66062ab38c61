package io.wirewatch.alerts.console.access;

import io.javalin.security.RouteRole;

/** Who a route answers to; a route without one of these answers to nobody. */
public enum Access implements RouteRole {
  /** Anybody: sign-in, static files, liveness. */
  OPEN,
  /** Whoever holds the signed link: unsubscribe pages and the one-click call of mail programs. */
  LINK,
  /** Anybody signed in. */
  READER,
  /** Signed-in editors and admins. */
  EDITOR,
  /** A live stream: anybody signed in, the holder of the stream token, or all where it is open. */
  STREAM
}
