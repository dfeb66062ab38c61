package io.wirewatch.runtime.fetch;

import java.net.URI;

/** What {@link UrlRules} says about an address somebody gave. */
public sealed interface UrlVerdict {

  /**
   * Fit to be opened, as far as its writing goes.
   *
   * @param url plain ASCII: lower-case scheme and host, no default port, no fragment, path at least
   *     "/"
   */
  record Accepted(URI url) implements UrlVerdict {}

  /**
   * Not fit.
   *
   * @param reason the rule in a sentence, for the person who typed it
   */
  record Refused(String reason) implements UrlVerdict {}
}
