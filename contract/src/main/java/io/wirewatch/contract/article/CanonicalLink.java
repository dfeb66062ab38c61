package io.wirewatch.contract.article;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One spelling for all links to one page, so that the same article is recognised wherever it is
 * linked from.
 *
 * <p>Lower-cases scheme and host, writes the host in ASCII, says {@code https} for {@code http},
 * drops user information, default ports, the fragment, parameters that only track where a reader
 * came from, and a trailing slash after a path. The order of the other parameters stays: some sites
 * mean something by it.
 */
public final class CanonicalLink {
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "gclid",
          "dclid",
          "msclkid",
          "twclid",
          "yclid",
          "igshid",
          "mc_cid",
          "mc_eid",
          "cmpid",
          "cmp",
          "ocid",
          "ito",
          "smid",
          "ftag",
          "taid",
          "partner",
          "ns_mchannel",
          "ns_source",
          "ns_campaign",
          "ns_linkname",
          "ns_fee",
          "at_medium",
          "at_campaign",
          "at_custom1",
          "at_custom2",
          "at_custom3",
          "at_custom4",
          "xtor",
          "ref_src",
          "sref",
          "guccounter",
          "__twitter_impression");

  private CanonicalLink() {}

  /** The canonical spelling, or empty where the text is not an absolute http or https link. */
  public static Optional<String> of(String link) {
    try {
      URI uri = new URI(readable(link.strip()));
      return host(uri).map(host -> "https://" + host + path(uri) + query(uri));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Percent-encodes what sites write raw into links though RFC 3986 asks for an escape. */
  private static String readable(String link) {
    StringBuilder out = new StringBuilder(link.length());
    for (int i = 0; i < link.length(); i++) {
      char c = link.charAt(i);
      if (c == ' ' || c == '"' || c == '<' || c == '>' || "\\^`{|}".indexOf(c) >= 0) {
        out.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      } else if (c == '#' && out.indexOf("#") >= 0) {
        out.append("%23");
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static Optional<String> host(URI uri) {
    String scheme = uri.getScheme();
    if (scheme == null
        || !(scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
        || uri.getRawAuthority() == null) {
      return Optional.empty();
    }
    return ascii(uri.getRawAuthority());
  }

  private static Optional<String> ascii(String authority) {
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    String port = "";
    int colon = host.lastIndexOf(':');
    if (colon > host.lastIndexOf(']')) {
      port = defaultPort(host.substring(colon)) ? "" : host.substring(colon);
      host = host.substring(0, colon);
    }
    try {
      String name = host.startsWith("[") ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
      String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
      return bare.isEmpty() ? Optional.empty() : Optional.of(bare.toLowerCase(Locale.ROOT) + port);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean defaultPort(String port) {
    return port.equals(":") || port.equals(":80") || port.equals(":443");
  }

  private static String path(URI uri) {
    String path = blankIfAbsent(uri.normalize().getRawPath());
    boolean slashOnly = path.isEmpty() || path.equals("/");
    String bare = path.endsWith("/") && !slashOnly ? path.substring(0, path.length() - 1) : path;
    return slashOnly ? "/" : bare;
  }

  private static String query(URI uri) {
    String query = blankIfAbsent(uri.getRawQuery());
    String kept =
        Arrays.stream(query.split("&", -1))
            .filter(parameter -> !parameter.isEmpty() && !tracks(parameter))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static boolean tracks(String parameter) {
    int equals = parameter.indexOf('=');
    String name =
        (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    return name.startsWith("utm_") || TRACKING.contains(name);
  }

  private static String blankIfAbsent(@Nullable String part) {
    return part == null ? "" : part;
  }
}
