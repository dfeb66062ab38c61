package io.wirewatch.alerts.deliver;

import io.wirewatch.alerts.message.DestinationLetters;
import io.wirewatch.alerts.message.Links;
import io.wirewatch.alerts.message.MailContent;
import io.wirewatch.alerts.store.AlertsStore;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.Outbox;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Tokens;
import io.wirewatch.alerts.store.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells the owner of a destination that it takes nothing: once when it has failed for an hour, once
 * more when it is switched off. What works again begins anew.
 */
public final class TroubleNotices {
  private static final Duration PATIENCE = Duration.ofHours(1);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm zzz", Locale.US);

  private final AlertsStore store;
  private final Carrier carrier;
  private final Links links;
  private final InstantSource clock;

  /** Takes a letter to a mail address. */
  @FunctionalInterface
  public interface Carrier {
    DeliveryResult send(String id, String to, MailContent letter, String reason);
  }

  public TroubleNotices(AlertsStore store, Carrier carrier, Links links, InstantSource clock) {
    this.store = store;
    this.carrier = carrier;
    this.links = links;
    this.clock = clock;
  }

  /** Looks at all destinations that fail. */
  public void look() {
    Instant now = clock.instant();
    store.outbox().failing().forEach(one -> notice(one, now).ifPresent(word -> tell(one, word)));
  }

  /** Who switches a destination off by hand needs no telling. */
  private static Optional<String> notice(Destination one, Instant now) {
    if (!one.isEnabled()) {
      return one.failingSince().map(since -> "off");
    }
    return one.failingSince()
        .filter(since -> since.plus(PATIENCE).isBefore(now))
        .map(since -> "trouble");
  }

  private void tell(Destination one, String notice) {
    Outbox outbox = store.outbox();
    Optional<Person> owner = store.people().find(one.owner());
    if (owner.isEmpty() || !outbox.claimNotice(one.id(), notice)) {
      return;
    }
    Instant since = one.failingSince().orElseGet(clock::instant);
    Trouble trouble = outbox.trouble(one.id(), since);
    MailContent letter =
        DestinationLetters.trouble(
            one.name(),
            TIME.format(since.atZone(owner.get().zone())),
            trouble,
            one.disabledReason(),
            links.destination(one.id()));
    DeliveryResult result =
        carrier.send(id(one, since, notice), owner.get().email(), letter, "destination");
    if (result instanceof DeliveryResult.TryLater) {
      outbox.dropNotice(one.id());
    }
  }

  /** The same for the same run of failures: a mail sent twice is one. */
  private static String id(Destination one, Instant since, String notice) {
    return Tokens.idOf("trouble", one.id(), Long.toString(since.toEpochMilli()), notice);
  }
}
