package io.wirewatch.runtime.fetch;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Where a redirect leads, or why it is not followed. */
final class Redirection {
  private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> PERMANENT = Set.of(301, 308);

  private Redirection() {}

  static boolean isOne(int status) {
    return STATUSES.contains(status);
  }

  static boolean isPermanent(int status) {
    return PERMANENT.contains(status);
  }

  /** The hop that this answer asks for. */
  static Hop after(Hop hop, ResponseHeaders headers) throws FetchProblem {
    List<String> locations = headers.all("Location").stream().distinct().toList();
    if (locations.isEmpty() || locations.get(0).isEmpty()) {
      throw bad(hop, "says that the page has moved, but not where to");
    }
    if (locations.size() > 1) {
      throw bad(hop, "says that the page has moved to two different places");
    }
    Hop next = hop.to(vetted(hop, absolute(hop.url(), asWritten(locations.get(0)))));
    if (hop.isHttps() && !next.isHttps() && !mayLoseEncryption(hop, next)) {
      throw bad(hop, "leads from an encrypted address to an unencrypted one");
    }
    return next;
  }

  /**
   * Old sites do this to readers; nothing personal is lost when the host stays and the request says
   * nothing.
   */
  private static boolean mayLoseEncryption(Hop hop, Hop next) {
    return hop.isAnonymous() && hop.url().getHost().equals(next.url().getHost());
  }

  private static URI vetted(Hop hop, String target) throws FetchProblem {
    UrlVerdict verdict = UrlRules.vet(target);
    if (verdict instanceof UrlVerdict.Accepted accepted) {
      return accepted.url();
    }
    String reason = ((UrlVerdict.Refused) verdict).reason();
    throw new FetchProblem(
        FetchFailure.URL_REFUSED,
        hop.url().getHost()
            + " redirects to "
            + BadUrl.shown(target)
            + ", which is not opened. "
            + reason);
  }

  /** The target in full; {@link URI#resolve(URI)} is not used as it gets "?page=2" wrong. */
  static String absolute(URI base, String location) {
    if (location.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*")) {
      return location;
    }
    if (location.startsWith("//")) {
      return base.getScheme() + ":" + location;
    }
    String origin = base.getScheme() + "://" + base.getRawAuthority();
    String path = base.getRawPath();
    return switch (location.charAt(0)) {
      case '/' -> origin + location;
      case '?' -> origin + path + location;
      case '#' -> origin + path + query(base) + location;
      default -> origin + path.substring(0, path.lastIndexOf('/') + 1) + location;
    };
  }

  private static String query(URI base) {
    return base.getRawQuery() == null ? "" : "?" + base.getRawQuery();
  }

  /** Header bytes arrive as Latin-1; servers that send other letters mostly mean UTF-8. */
  private static String asWritten(String location) {
    byte[] bytes = location.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return location;
    }
  }

  private static FetchProblem bad(Hop hop, String what) {
    return new FetchProblem(
        FetchFailure.BAD_REDIRECT,
        hop.url().getHost()
            + " "
            + what
            + ". Look the page up in a browser and use the address shown there.");
  }
}
