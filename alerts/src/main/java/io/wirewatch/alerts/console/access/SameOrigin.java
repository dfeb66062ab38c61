package io.wirewatch.alerts.console.access;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a change was asked for by one of our own pages, as far as the browser says so.
 *
 * <p>{@code Sec-Fetch-Site} decides where it is sent. Because our pages are served with {@code
 * Referrer-Policy: no-referrer}, browsers send {@code Origin: null} with our own forms, so that
 * value says nothing; a named origin must be the host that was asked. Requests without any of the
 * two come from programs, which the form token stops.
 */
final class SameOrigin {
  private SameOrigin() {}

  static boolean proven(Optional<String> fetchSite, Optional<String> origin, String host) {
    boolean siteFits = fetchSite.map("same-origin"::equals).orElse(true);
    return siteFits
        && origin.map(named -> named.equals("null") || isHost(named, host)).orElse(true);
  }

  private static boolean isHost(String origin, String host) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority != null
          && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
