package io.wirewatch.runtime.fetch;

import io.wirewatch.runtime.fetch.UrlVerdict.Accepted;
import io.wirewatch.runtime.fetch.UrlVerdict.Refused;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides which web addresses are written plainly enough to be opened.
 *
 * <p>Two programs that read one address differently are how guarded doors get opened, so whatever
 * leaves room for two readings is refused rather than repaired. What is accepted has been read
 * twice, by the browsers' way here and by {@link URI}, with the same host and port. Never asks a
 * name server.
 */
public final class UrlRules {
  /** Longest address accepted, in characters. */
  public static final int MOST_CHARS = 4096;

  private static final Pattern SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)", Pattern.DOTALL);

  private UrlRules() {}

  /** Reads an address that somebody typed, imported or sent as a redirect. */
  public static UrlVerdict vet(String text) {
    try {
      return new Accepted(read(text));
    } catch (BadUrl e) {
      return new Refused(e.reason());
    }
  }

  private static URI read(String text) throws BadUrl {
    checkCharacters(text);
    Matcher scheme = SCHEME.matcher(text);
    BadUrl.unless(scheme.matches(), "A web address begins with http:// or https://.");
    String name = scheme.group(1).toLowerCase(Locale.ROOT);
    BadUrl.unless(
        name.equals("http") || name.equals("https"),
        "Only http:// and https:// addresses are opened, not " + BadUrl.shown(name) + ":.");
    String rest = scheme.group(2);
    BadUrl.unless(
        rest.startsWith("//") && !rest.startsWith("///"),
        "After " + name + ": come exactly two slashes and a name.");
    int end = endOfAuthority(rest);
    Authority authority = Authority.read(rest.substring(2, end), name);
    return agreed(name, authority, UrlTail.tidy(rest.substring(end)));
  }

  private static void checkCharacters(String text) throws BadUrl {
    BadUrl.unless(!text.isEmpty(), "The address is empty.");
    BadUrl.unless(
        text.length() <= MOST_CHARS, "The address is longer than " + MOST_CHARS + " characters.");
    BadUrl.unless(
        text.indexOf('\\') < 0,
        "The address has a backslash; programs disagree on what that means.");
    BadUrl.unless(
        text.codePoints().noneMatch(UrlRules::isInvisible),
        "The address has a space, line break or invisible character in it.");
  }

  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED
        || type == Character.PRIVATE_USE;
  }

  private static int endOfAuthority(String rest) {
    int end = 2;
    while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** The strict reader must see the same host and port in what we are going to open. */
  private static URI agreed(String scheme, Authority authority, String tail) throws BadUrl {
    URI url;
    try {
      url = new URI(scheme + "://" + authority + tail).parseServerAuthority();
    } catch (URISyntaxException e) {
      throw new BadUrl(
          "The address has a part that is not written as web addresses are: "
              + e.getReason()
              + ".");
    }
    boolean same =
        authority.host().equals(url.getHost())
            && authority.explicitPort() == url.getPort()
            && url.getRawUserInfo() == null;
    BadUrl.unless(same, "Programs disagree on which host this address names.");
    return url;
  }
}
