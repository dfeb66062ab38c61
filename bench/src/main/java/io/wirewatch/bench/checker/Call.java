package io.wirewatch.bench.checker;

import java.time.Instant;
import java.util.List;

/**
 * One call of a webhook, as its receiver wrote it down.
 *
 * @param destination which receiver
 * @param id the idempotency key
 * @param body a fingerprint of its bytes
 * @param told what it tells; more than one where alerts were gathered
 */
public record Call(Instant at, String destination, String id, int body, List<Told> told) {

  /** Copies the list. */
  public Call {
    told = List.copyOf(told);
  }

  /** One alert. */
  public record Told(String ruleId, String storyId, String articleId, int revision, String title) {
    VersionKey key() {
      return new VersionKey(articleId, revision);
    }
  }
}
