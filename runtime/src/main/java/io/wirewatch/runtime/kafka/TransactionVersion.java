package io.wirewatch.runtime.kafka;

import io.wirewatch.runtime.CannotStartException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FinalizedVersionRange;

/** Which version of the transaction protocol a cluster has agreed on. */
record TransactionVersion(int level) {
  private static final String FEATURE = "transaction.version";
  private static final int FENCED = 2;

  static TransactionVersion of(Admin admin) throws InterruptedException {
    try {
      FinalizedVersionRange range =
          admin.describeFeatures().featureMetadata().get().finalizedFeatures().get(FEATURE);
      return new TransactionVersion(range == null ? 0 : range.maxVersionLevel());
    } catch (ExecutionException e) {
      throw new CannotStartException(
          "Kafka does not say which features it has: " + e.getCause(), e);
    }
  }

  void requireFenced(String bootstrapServers) {
    if (level < FENCED) {
      throw new CannotStartException(
          "The Kafka at "
              + bootstrapServers
              + " has "
              + FEATURE
              + " "
              + level
              + ", with which transactions can lose writes. Run: kafka-features.sh --bootstrap-server "
              + bootstrapServers
              + " upgrade --feature "
              + FEATURE
              + "="
              + FENCED);
    }
  }
}
