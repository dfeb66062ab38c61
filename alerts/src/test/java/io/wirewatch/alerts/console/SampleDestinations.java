package io.wirewatch.alerts.console;

import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.MessageState;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.contract.failure.FailureReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Destinations in all states, for looking at. */
final class SampleDestinations {
  /** Ids of two of them, and the path of a link that confirms. */
  record Made(String hook, String waiting, String link) {}

  private SampleDestinations() {}

  static Made fill(Newsroom room, Person owner) throws Exception {
    Instant now = room.clock.instant();
    Destination hook =
        room.store
            .destinations()
            .add(
                DestinationKind.WEBHOOK, "Courts bot", owner.id(), room.receiver.url("/hook"), now);
    Destination waiting =
        room.store
            .destinations()
            .propose(DestinationKind.MAIL, "", owner.id(), "colleagues@other.example", now);
    room.store
        .destinations()
        .add(
            DestinationKind.SLACK,
            "Slack #courts",
            owner.id(),
            "https://hooks.slack.com/services/T0/B0/samplesample",
            now);
    Rule rule =
        room.rule(
            Newsroom.draft(owner, "Courts and judges", List.of("courts"), hook.id(), waiting.id()));
    room.tell(rule, new SampleNews(now).all().get(0));
    room.attempt(
        hook,
        MessageState.FAILED,
        Optional.of(FailureReason.HTTP_SERVER_ERROR),
        "answered 503: upstream is restarting");
    Visit visit = Visit.signedIn(room, owner);
    room.receiver.answers(202, "queued");
    visit.submit("/destinations/" + hook.id() + "/test", Map.of());
    visit.submit("/destinations/" + hook.id() + "/secret", Map.of());
    visit.submit("/rules/" + rule.id() + "/feed", Map.of());
    String token = room.store.confirmations().makeToken(waiting.id(), now.plus(Duration.ofDays(3)));
    return new Made(hook.id(), waiting.id(), "/confirm/" + token);
  }
}
