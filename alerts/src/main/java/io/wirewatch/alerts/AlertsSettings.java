package io.wirewatch.alerts;

import io.wirewatch.alerts.console.ConsoleSettings;
import io.wirewatch.alerts.deliver.HourlyCaps;
import io.wirewatch.alerts.deliver.mail.MailSettings;
import io.wirewatch.alerts.store.DatabaseSettings;
import io.wirewatch.alerts.store.SealSettings;
import io.wirewatch.runtime.settings.Default;
import io.wirewatch.runtime.settings.Doc;
import java.time.ZoneId;
import java.util.List;

/** The {@code alerts} section. */
public record AlertsSettings(
    @Doc("Where alerts keeps its memory.") DatabaseSettings database,
    @Doc("How mail goes out.") MailSettings mail,
    @Doc("The pages for the newsroom.") ConsoleSettings console,
    @Doc("Time zone of messages to people who chose none.") @Default("America/New_York")
        String zone,
    @Doc(
            "Addresses webhooks and Slack may have although they are not public, as CIDR:port, for example 10.1.2.0/24:8443.")
        @Default("")
        List<String> webhookAddresses,
    @Doc("How often one destination is called within an hour at most; what is more waits.")
        HourlyCaps hourlyCaps,
    @Doc("How secrets lie in the database.") SealSettings seal) {

  public AlertsSettings {
    webhookAddresses = List.copyOf(webhookAddresses);
    ZoneId.of(zone);
  }
}
