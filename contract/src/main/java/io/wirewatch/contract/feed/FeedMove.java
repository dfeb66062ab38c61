package io.wirewatch.contract.feed;

import io.wirewatch.contract.Check;
import java.net.URI;
import java.time.Instant;

/**
 * A feed's word that it has moved for good (301, 308).
 *
 * @param to where
 * @param firstSeenAt when it first said so
 * @param lastSeenAt when it last said so
 * @param answers how many times it said so, with nothing else between; from 1
 * @param isFollowed whether it is believed: from then on the new address is asked in place of the
 *     old one
 */
public record FeedMove(
    URI to, Instant firstSeenAt, Instant lastSeenAt, int answers, boolean isFollowed) {
  public FeedMove {
    Check.require(answers >= 1, "answers is " + answers + ", it counts from 1");
  }
}
