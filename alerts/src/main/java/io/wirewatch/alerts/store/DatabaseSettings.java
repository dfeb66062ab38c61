package io.wirewatch.alerts.store;

import io.wirewatch.runtime.settings.Default;
import io.wirewatch.runtime.settings.Doc;
import io.wirewatch.runtime.settings.Secret;
import java.util.Optional;

/** Which database alerts keeps its memory in. */
public record DatabaseSettings(
    @Default("jdbc:sqlite:data/alerts.db")
        @Doc(
            "JDBC address: jdbc:sqlite:FILE for one instance, jdbc:postgresql://HOST/NAME for several.")
        String url,
    @Doc("User of the PostgreSQL database.") Optional<String> user,
    @Doc("Password of the PostgreSQL database.") Optional<Secret> password) {

  /** Refuses databases we have no driver for. */
  public DatabaseSettings {
    if (!url.startsWith("jdbc:sqlite:") && !url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "the address must begin with jdbc:sqlite: or jdbc:postgresql:");
    }
  }

  boolean isSqlite() {
    return url.startsWith("jdbc:sqlite:");
  }
}
