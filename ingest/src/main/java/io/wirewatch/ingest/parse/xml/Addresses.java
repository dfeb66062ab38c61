package io.wirewatch.ingest.parse.xml;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Makes addresses absolute; only those of the web come out. */
public final class Addresses {
  private static final int LONGEST = 4_000;

  private Addresses() {}

  /** The address as seen from {@code base}; empty where it is not one for http or https. */
  public static Optional<URI> absolute(URI base, String address) {
    try {
      return resolved(base, address).map(URI::create);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Likewise, as text: an absolute address comes out as it was written, valid or not. */
  public static Optional<String> resolved(URI base, String address) {
    String bare = withTwoSlashes(withoutBreaks(address.strip()));
    if (bare.length() > LONGEST || bare.startsWith("#")) {
      return Optional.empty();
    }
    if (isWeb(bare)) {
      return Optional.of(bare);
    }
    try {
      return Optional.of(join(base, URI.create(escaped(bare)))).filter(Addresses::isWeb);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether it names http or https. */
  public static boolean isWeb(String address) {
    String start = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
    return start.startsWith("https://") || start.startsWith("http://");
  }

  /** RFC 3986, 5.2, where the JDK follows its forerunner: no path in the base, a bare query. */
  private static String join(URI base, URI relative) {
    boolean bareHost = base.getRawPath() != null && base.getRawPath().isEmpty();
    URI start = bareHost ? base.resolve("/") : base;
    boolean onlyQuery =
        relative.getRawPath() != null
            && relative.getRawPath().isEmpty()
            && relative.getRawAuthority() == null
            && relative.getScheme() == null;
    if (!onlyQuery) {
      return start.resolve(relative).toString();
    }
    String query = relative.getRawQuery() == null ? start.getRawQuery() : relative.getRawQuery();
    String page = start.getScheme() + "://" + start.getRawAuthority() + start.getRawPath();
    return page
        + (query == null ? "" : "?" + query)
        + (relative.getRawFragment() == null ? "" : "#" + relative.getRawFragment());
  }

  private static String withoutBreaks(String address) {
    boolean clean = address.indexOf('\n') < 0 && address.indexOf('\t') < 0;
    return clean && address.indexOf('\r') < 0 ? address : address.replaceAll("[\\t\\r\\n]", "");
  }

  /** WHATWG URL, 4.4: behind a web scheme, slashes too many count for nothing. */
  private static String withTwoSlashes(String address) {
    int slashes = address.indexOf(":///") + 1;
    if (slashes == 0 || slashes > 6 || !isWeb(address)) {
      return address;
    }
    int host = slashes;
    while (host < address.length() && address.charAt(host) == '/') {
      host++;
    }
    return address.substring(0, slashes) + "//" + address.substring(host);
  }

  private static String escaped(String address) {
    return address.indexOf(' ') < 0 ? address : address.replace(" ", "%20");
  }
}
