package io.wirewatch.contract.failure;

import com.fasterxml.jackson.annotation.JsonValue;
import io.wirewatch.contract.Check;
import java.time.Instant;
import java.util.Locale;

/**
 * What an operator did with a rejection: after that it is no longer open.
 *
 * @param partition of the rejections channel, from 0
 * @param offset of the rejection there, from 0
 * @param way what was done
 * @param at when, by our clock
 */
public record Settlement(int partition, long offset, Way way, Instant at) {

  /** Ways to settle a rejection. */
  public enum Way {
    /** The original record was put back where it stood. */
    REPLAYED,

    /** It was looked at and let go. */
    DROPPED;

    /** Lower-case name, as in JSON. */
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Settlement {
    Check.require(partition >= 0 && offset >= 0, "partition or offset is negative");
  }

  /** Key on the channel: partition, a colon, offset. */
  public String key() {
    return partition + ":" + offset;
  }
}
