package io.wirewatch.contract.feed;

import io.wirewatch.contract.Check;
import java.time.Instant;

/**
 * Items of a feed that are held back because far more came at once than it ever brought: its whole
 * archive, most likely. They are published once somebody releases them, see {@link
 * Feed#releaseFloodBefore()}.
 *
 * @param since when the first of them came
 * @param count how many there are
 */
public record HeldItems(Instant since, int count) {
  public HeldItems {
    Check.require(count >= 1, "count is " + count);
  }
}
