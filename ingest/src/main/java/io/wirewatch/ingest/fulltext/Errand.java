package io.wirewatch.ingest.fulltext;

import io.wirewatch.contract.feed.WantedPage;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * The way to one wanted page, and how far we are on it.
 *
 * @param target where to ask next: the article's address, or where that redirected to
 * @param hops redirects followed
 * @param tries that brought no answer
 */
public record Errand(WantedPage wanted, URI target, int hops, int tries) {

  /** The first steps; empty where the article's address is not one to ask. */
  public static Optional<Errand> to(WantedPage wanted) {
    try {
      URI target = URI.create(wanted.article().url());
      return target.getHost() == null
          ? Optional.empty()
          : Optional.of(new Errand(wanted, target, 0, 0));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whose lane it waits in. */
  public String host() {
    return target.getHost().toLowerCase(Locale.ROOT);
  }

  Errand redirected(URI to) {
    return new Errand(wanted, to, hops + 1, tries);
  }

  Errand failedOnce() {
    return new Errand(wanted, target, hops, tries + 1);
  }
}
