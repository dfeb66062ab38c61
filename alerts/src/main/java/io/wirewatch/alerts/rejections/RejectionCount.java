package io.wirewatch.alerts.rejections;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.contract.failure.Stage;
import java.time.Instant;

/** How often one stage rejected something for one reason, and when last. */
public record RejectionCount(Stage stage, FailureReason reason, long count, Instant last) {

  RejectionCount and(Instant at) {
    return new RejectionCount(stage, reason, count + 1, at.isAfter(last) ? at : last);
  }
}
