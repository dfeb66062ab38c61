package io.wirewatch.contract.feed;

import io.wirewatch.contract.Check;
import java.net.URI;
import java.time.Instant;
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
 * @param fullText whether the pages of its articles are read too; empty: nobody has asked for it,
 *     so they are not
 * @param releaseFloodBefore a person's command: items of this feed that ingest held back as a flood
 *     before this moment are published; empty where nobody asked for it. Ingest acts on it once for
 *     each item and never clears it
 * @param fileEntry fingerprint of the entry of the feeds file that this feed was last taken from;
 *     empty for a feed that was added in the console, which the file neither changes nor removes
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
    Optional<Boolean> fullText,
    Optional<Instant> releaseFloodBefore,
    Optional<String> fileEntry) {
  public Feed {
    Check.filled("feed id", id);
    Check.require(id.indexOf('/') < 0, "feed id holds a slash: " + id);
    Check.filled("feed name", name);
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    Check.require(
        scheme.equals("http") || scheme.equals("https"), "feed url is not http or https: " + url);
  }

  /** A feed whose pages are not read. */
  public Feed(
      String id,
      String name,
      URI url,
      Optional<String> homePage,
      Optional<String> region,
      Optional<String> group,
      Optional<String> language,
      boolean paused) {
    this(
        id,
        name,
        url,
        homePage,
        region,
        group,
        language,
        paused,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same under another id. */
  public Feed withId(String id) {
    return new Feed(
        id,
        name,
        url,
        homePage,
        region,
        group,
        language,
        paused,
        fullText,
        releaseFloodBefore,
        fileEntry);
  }

  /** The same with this said about its articles' pages. */
  public Feed withFullText(Optional<Boolean> fullText) {
    return with(url, paused, fullText, releaseFloodBefore, fileEntry);
  }

  /** The same, read or not read. */
  public Feed withPaused(boolean paused) {
    return with(url, paused, fullText, releaseFloodBefore, fileEntry);
  }

  /** The same at another address. */
  public Feed withUrl(URI url) {
    return with(url, paused, fullText, releaseFloodBefore, fileEntry);
  }

  /** The same with what was held back before this moment let go. */
  public Feed withReleaseFloodBefore(Optional<Instant> releaseFloodBefore) {
    return with(url, paused, fullText, releaseFloodBefore, fileEntry);
  }

  /** The same as taken from this entry of the feeds file. */
  public Feed withFileEntry(Optional<String> fileEntry) {
    return with(url, paused, fullText, releaseFloodBefore, fileEntry);
  }

  /** The same with other words about its outlet. */
  public Feed describedAs(
      String name, Optional<String> region, Optional<String> group, Optional<String> language) {
    return new Feed(
        id,
        name,
        url,
        homePage,
        region,
        group,
        language,
        paused,
        fullText,
        releaseFloodBefore,
        fileEntry);
  }

  private Feed with(
      URI url,
      boolean paused,
      Optional<Boolean> fullText,
      Optional<Instant> releaseFloodBefore,
      Optional<String> fileEntry) {
    return new Feed(
        id,
        name,
        url,
        homePage,
        region,
        group,
        language,
        paused,
        fullText,
        releaseFloodBefore,
        fileEntry);
  }
}
