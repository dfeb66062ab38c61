package io.wirewatch.alerts.store;

import static io.wirewatch.alerts.Samples.NOON;
import static io.wirewatch.alerts.Samples.article;
import static io.wirewatch.alerts.Samples.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the store promises of how destinations agree, and of what was tried there. */
interface DestinationsContract extends StoreUnderTest {
  private Destination proposed(String address) {
    return store().destinations().propose(DestinationKind.MAIL, "", "p1", address, NOON);
  }

  @Test
  default void whatIsDueWaitsUntilTheDestinationIsConfirmed() {
    Destination desk = proposed("desk@x.example");
    Rule rule = store().rules().add(rule("Jails", "jail", desk.id()), NOON);
    tell(rule, article("a"));

    assertThat(desk.isConfirmed()).isFalse();
    assertThat(store().outbox().dueDestinations(NOON)).isEmpty();
    assertThat(store().outbox().claim(desk.id(), NOON, Duration.ofMinutes(1))).isEmpty();
    assertThat(store().outbox().oldestWaiting()).isEmpty();
    assertThat(store().calls().waiting(desk.id())).isEqualTo(1);

    String token = store().confirmations().makeToken(desk.id(), NOON.plusSeconds(60));
    assertThat(store().confirmations().confirm(token, NOON)).isPresent();

    assertThat(store().outbox().dueDestinations(NOON)).containsExactly(desk.id());
  }

  @Test
  default void aLinkConfirmsUntilItEndsOrANewOneIsMade() {
    Destination desk = proposed("desk@x.example");
    Instant until = NOON.plusSeconds(60);
    String first = store().confirmations().makeToken(desk.id(), until);
    String second = store().confirmations().makeToken(desk.id(), until);

    assertThat(store().confirmations().find(first, NOON)).isEmpty();
    assertThat(store().confirmations().confirm(second, until)).isEmpty();
    assertThat(store().confirmations().confirm("guessed", NOON)).isEmpty();
    assertThat(store().destinations().find(desk.id()).orElseThrow().isConfirmed()).isFalse();
    assertThat(store().confirmations().confirm(second, NOON).orElseThrow().isConfirmed()).isTrue();
  }

  @Test
  default void theOwnersSignInAddressNeedsNoConfirmation() {
    Person ed = store().people().add("Ed@x.example", "Ed", Role.EDITOR, ZoneId.of("UTC"), NOON);

    Destination own =
        store().destinations().propose(DestinationKind.MAIL, "", ed.id(), "ed@X.example", NOON);
    Destination others =
        store().destinations().propose(DestinationKind.MAIL, "", ed.id(), "al@x.example", NOON);

    assertThat(own.isConfirmed()).isTrue();
    assertThat(others.isConfirmed()).isFalse();
  }

  @Test
  default void theSameAddressOfOnePersonIsOneDestinationThoughItIsSealed() {
    Destinations all = store().destinations();

    Destination one = all.propose(DestinationKind.WEBHOOK, "A", "p1", "https://x.example/h", NOON);
    Destination same = all.add(DestinationKind.WEBHOOK, "B", "p1", "https://x.example/h", NOON);
    Destination other = all.add(DestinationKind.WEBHOOK, "B", "p2", "https://x.example/h", NOON);

    assertThat(same.id()).isEqualTo(one.id());
    assertThat(same.isConfirmed()).isFalse();
    assertThat(other.id()).isNotEqualTo(one.id());
  }

  @Test
  default void anOldSecretSignsUntilItEndsOrIsEnded() {
    Destinations all = store().destinations();
    Destination hook = all.add(DestinationKind.WEBHOOK, "", "p1", "https://x.example/h", NOON);
    String first = all.signingSecrets(hook.id(), NOON).get(0);
    Instant until = NOON.plusSeconds(3600);

    String second = all.rotateSecret(hook.id(), until).orElseThrow();

    assertThat(all.signingSecrets(hook.id(), NOON)).containsExactly(second, first);
    assertThat(all.oldSecretUntil(hook.id(), NOON)).contains(until);
    assertThat(all.signingSecrets(hook.id(), until)).containsExactly(second);
    assertThat(all.endOldSecrets(hook.id(), NOON)).isTrue();
    assertThat(all.endOldSecrets(hook.id(), NOON)).isFalse();
    assertThat(all.signingSecrets(hook.id(), NOON)).containsExactly(second);
  }

  @Test
  default void trialsAreCountedByAddressWhoeverAsks() {
    Destination mine = proposed("desk@x.example");
    Destination yours =
        store().destinations().propose(DestinationKind.MAIL, "", "p2", "desk@x.example", NOON);
    store().calls().record(mine, trial("1", NOON));
    store().calls().record(yours, trial("2", NOON.plusSeconds(5)));

    assertThat(store().calls().countSince(mine, Trial.Purpose.CONFIRM, NOON.minusSeconds(1)))
        .isEqualTo(2);
    assertThat(store().calls().countSince(mine, Trial.Purpose.CONFIRM, NOON)).isEqualTo(1);
    assertThat(store().calls().countSince(mine, Trial.Purpose.TEST, NOON.minusSeconds(1))).isZero();
    assertThat(store().calls().trials(mine.id(), 10)).extracting(Trial::id).containsExactly("1");
  }

  private static Trial trial(String id, Instant at) {
    return new Trial(id, Trial.Purpose.CONFIRM, at, Duration.ofMillis(7), true, "250 ok", "");
  }

  @Test
  default void aFeedsNewAddressEndsTheOneBefore() {
    Rule rule = store().rules().add(rule("Jails", "jail"), NOON);
    tell(rule, article("a"));
    RuleFeeds feeds = store().ruleFeeds();

    String first = feeds.make(rule.id(), NOON);
    String second = feeds.make(rule.id(), NOON.plusSeconds(1));

    assertThat(feeds.ruleOf(first)).isEmpty();
    assertThat(feeds.ruleOf(second)).contains(rule.id());
    assertThat(feeds.madeAt(rule.id())).contains(NOON.plusSeconds(1));
    assertThat(feeds.alerts(rule.id(), 10)).hasSize(1);
    assertThat(feeds.end(rule.id())).isTrue();
    assertThat(feeds.ruleOf(second)).isEqualTo(Optional.empty());
  }

  @Test
  default void anOwnerIsToldOnceOfEachThing() {
    Destination desk = mailbox("a@x.example");

    assertThat(store().outbox().claimNotice(desk.id(), "trouble")).isTrue();
    assertThat(store().outbox().claimNotice(desk.id(), "trouble")).isFalse();
    assertThat(store().outbox().claimNotice(desk.id(), "off")).isTrue();
    store().outbox().dropNotice(desk.id());
    assertThat(store().outbox().claimNotice(desk.id(), "off")).isTrue();
  }
}
