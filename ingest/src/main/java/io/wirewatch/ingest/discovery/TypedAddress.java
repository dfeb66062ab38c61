package io.wirewatch.ingest.discovery;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a person typed as an address, as addresses to try in turn. */
final class TypedAddress {
  private static final int LONGEST = 2_000;

  /** What stands before a colon is a scheme, unless a port follows. */
  private static final Pattern OTHER_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:(?![0-9])");

  private TypedAddress() {}

  /** With https first where no scheme was typed; empty where it cannot be an address. */
  static List<URI> read(String typed) {
    String text = typed.strip();
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("feed://")) {
      text = text.substring("feed://".length());
    } else if (lower.startsWith("feed:")) {
      text = text.substring("feed:".length());
    }
    if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(c -> c <= ' ')) {
      return List.of();
    }
    boolean hasScheme = text.contains("://");
    return hasScheme ? whole(text) : both(text);
  }

  private static List<URI> both(String text) {
    if (OTHER_SCHEME.matcher(text).lookingAt()) {
      return List.of();
    }
    List<URI> secure = whole("https://" + text);
    return secure.isEmpty() ? secure : List.of(secure.get(0), URI.create("http://" + text));
  }

  private static List<URI> whole(String text) {
    try {
      URI url = new URI(text);
      String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
      boolean ours = scheme.equals("http") || scheme.equals("https");
      return ours && url.getRawAuthority() != null ? List.of(url) : List.of();
    } catch (URISyntaxException e) {
      return List.of();
    }
  }
}
