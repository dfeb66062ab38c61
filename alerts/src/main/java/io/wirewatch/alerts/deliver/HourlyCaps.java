package io.wirewatch.alerts.deliver;

import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.runtime.settings.Default;
import io.wirewatch.runtime.settings.Doc;
import java.util.OptionalInt;

/** How often one destination is called within an hour at most; what is more waits. */
public record HourlyCaps(
    @Doc("Mails to one address.") @Default("120") int mail,
    @Doc("Messages to one Slack channel.") @Default("300") int slack,
    @Doc("Calls of one webhook.") @Default("3600") int webhook) {

  /** Refuses caps that let nothing through. */
  public HourlyCaps {
    if (mail < 1 || slack < 1 || webhook < 1) {
      throw new IllegalArgumentException("a cap must be 1 or more");
    }
  }

  /** As the settings have it by default. */
  public static HourlyCaps usual() {
    return new HourlyCaps(120, 300, 3_600);
  }

  /** The cap of a kind; the live stream has none, nobody is called by it. */
  OptionalInt of(DestinationKind kind) {
    return switch (kind) {
      case MAIL -> OptionalInt.of(mail);
      case SLACK -> OptionalInt.of(slack);
      case WEBHOOK -> OptionalInt.of(webhook);
      case STREAM -> OptionalInt.empty();
    };
  }
}
