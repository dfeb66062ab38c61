package io.wirewatch.alerts;

import io.wirewatch.alerts.store.AlertsStore;
import io.wirewatch.alerts.store.DatabaseSettings;
import io.wirewatch.alerts.store.SealSettings;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the database, with patience: it may start at the same time as we do. */
final class StoreOpening {
  private static final Logger LOG = LoggerFactory.getLogger(StoreOpening.class);
  private static final int TRIES = 30;
  private static final long SECONDS_BETWEEN = 2;

  private StoreOpening() {}

  static AlertsStore open(DatabaseSettings settings, SealSettings seals, RandomGenerator random)
      throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    for (int tries = 1; ; tries++) {
      try {
        return AlertsStore.open(settings, seals, random);
      } catch (RuntimeException e) {
        if (tries == TRIES || !settings.url().startsWith("jdbc:postgresql:")) {
          throw e;
        }
        LOG.warn("The database does not answer yet ({}), trying again", e.getMessage());
        boolean unused = never.await(SECONDS_BETWEEN, TimeUnit.SECONDS);
      }
    }
  }
}
