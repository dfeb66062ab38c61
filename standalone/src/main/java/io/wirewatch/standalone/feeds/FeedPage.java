package io.wirewatch.standalone.feeds;

import java.util.Optional;

/** One address of a feed server. Called by several threads, never twice at once for one page. */
@FunctionalInterface
public interface FeedPage {

  /**
   * Answers one request.
   *
   * @param path what follows the page's own address, without a leading slash
   * @param ifNoneMatch the validator that the client holds
   */
  FeedAnswer answer(String path, Optional<String> ifNoneMatch);
}
