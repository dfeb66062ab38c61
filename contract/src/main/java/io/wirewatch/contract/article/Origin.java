package io.wirewatch.contract.article;

import io.wirewatch.contract.Check;
import java.util.Optional;

/**
 * Whom an outlet took an article over from, as its feed says.
 *
 * @param name what the feed calls it
 * @param url its feed or site, http or https
 */
public record Origin(String name, Optional<String> url) {
  public Origin {
    Check.filled("name", name);
  }
}
