package io.wirewatch.alerts.console.access;

import io.javalin.http.Context;

/** Headers that keep a browser from doing what a page of ours never needs. */
public final class SafeHeaders {
  /** For our own pages. */
  public static final String PAGE_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
          + "frame-src 'self'";

  /** For a kept mail shown in a frame: its own styles, nothing else, no script, no forms. */
  public static final String MAIL_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
          + "frame-ancestors 'self'; sandbox";

  private SafeHeaders() {}

  /** Sets them on every response, errors and static files included. */
  public static void set(Context ctx) {
    ctx.header("Content-Security-Policy", PAGE_POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    ctx.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    ctx.header("Cache-Control", "no-store");
  }

  /** Replaces the page policy by the one for kept mails. */
  public static void setForMail(Context ctx) {
    ctx.header("Content-Security-Policy", MAIL_POLICY);
  }
}
