package io.wirewatch.contract.feed;

import io.wirewatch.contract.Check;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * A feed that an operator asked us to read.
 *
 * @param id short and stable; also the metric label
 * @param name what people call the outlet
 * @param url where the feed is, http or https
 * @param homePage the outlet's own page
 * @param region a state's two letters, or "US"
 * @param group national, local, spanish, government
 * @param language the outlet's usual language, a BCP 47 tag
 * @param paused not read while true
 * @param fullText whether the pages of its articles are read too; empty where the feed itself shows
 *     whether that is needed
 */
public record Feed(
    String id,
    String name,
    URI url,
    Optional<String> homePage,
    Optional<String> region,
    Optional<String> group,
    Optional<String> language,
    boolean paused,
    Optional<Boolean> fullText) {
  public Feed {
    Check.filled("feed id", id);
    Check.require(id.indexOf('/') < 0, "feed id holds a slash: " + id);
    Check.filled("feed name", name);
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    Check.require(
        scheme.equals("http") || scheme.equals("https"), "feed url is not http or https: " + url);
  }

  /** A feed whose pages are read where it carries no full text itself. */
  public Feed(
      String id,
      String name,
      URI url,
      Optional<String> homePage,
      Optional<String> region,
      Optional<String> group,
      Optional<String> language,
      boolean paused) {
    this(id, name, url, homePage, region, group, language, paused, Optional.empty());
  }

  /** The same with this said about its articles' pages. */
  public Feed withFullText(Optional<Boolean> fullText) {
    return new Feed(id, name, url, homePage, region, group, language, paused, fullText);
  }
}
