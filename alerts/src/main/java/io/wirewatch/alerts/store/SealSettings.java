package io.wirewatch.alerts.store;

import io.wirewatch.runtime.settings.Doc;
import io.wirewatch.runtime.settings.Secret;
import java.util.Optional;

/** The {@code seal} group: the key under which secrets lie in the database. */
public record SealSettings(
    @Doc(
            "Key under which webhook secrets and private addresses are sealed, 32 characters or more; the same in all instances. Without one, a file beside a SQLite database holds it.")
        Optional<Secret> key,
    @Doc("The key before, while what it sealed is sealed again at the next start.")
        Optional<Secret> formerKey) {

  private static final int SHORTEST = 32;

  /** Refuses keys that could be guessed. */
  public SealSettings {
    if (key.filter(given -> given.value().length() < SHORTEST).isPresent()) {
      throw new IllegalArgumentException("the key needs " + SHORTEST + " characters or more");
    }
  }

  /** A key of the installation's own. */
  public static SealSettings own() {
    return new SealSettings(Optional.empty(), Optional.empty());
  }
}
