package io.wirewatch.alerts.store;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** A destination and the person whose it is. */
public record Recipient(Destination destination, Optional<Person> person) {

  /** On whose clock messages go there. */
  public ZoneId zone() {
    return person.map(Person::zone).orElse(ZoneOffset.UTC);
  }
}
