package io.wirewatch.contract.article;

import io.wirewatch.contract.Check;
import java.util.Optional;

/**
 * The outlet an article came from, as an operator named it.
 *
 * @param feedId id of the feed that was read
 * @param name what people call the outlet: "Local Gazette"
 * @param region where the outlet reports from: a state's two letters, or "US"
 * @param group what kind of outlet it is: national, local, spanish, government
 */
public record Source(String feedId, String name, Optional<String> region, Optional<String> group) {
  public Source {
    Check.filled("feedId", feedId);
    Check.filled("source name", name);
  }
}
