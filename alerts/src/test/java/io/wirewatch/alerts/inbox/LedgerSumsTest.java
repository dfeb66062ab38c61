package io.wirewatch.alerts.inbox;

import static io.wirewatch.alerts.Samples.NOON;
import static io.wirewatch.alerts.Samples.article;
import static io.wirewatch.alerts.Samples.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerts.Samples;
import io.wirewatch.alerts.TestStore;
import io.wirewatch.alerts.rules.RuleBook;
import io.wirewatch.alerts.rules.RuleMatch;
import io.wirewatch.alerts.store.Alert;
import io.wirewatch.alerts.store.AlertsStore;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.LedgerEntry;
import io.wirewatch.alerts.store.LedgerState;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.contract.article.EnrichedArticle;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happens, every match has exactly one end, and no story is told twice by a rule within 48
 * hours.
 */
class LedgerSumsTest {
  private Instant now = NOON;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void addsUpWhateverHappens(long seed, @TempDir Path folder) {
    Random random = new Random(seed);
    InstantSource clock = () -> now;
    try (AlertsStore store = TestStore.open(folder)) {
      RuleBook book = new RuleBook(store.rules(), clock);
      HeldMatches held = new HeldMatches(store.inbox(), store.rules(), clock);
      String mailbox = TestStore.destination(store, DestinationKind.MAIL, "a@x.example").id();
      Set<String> matched = new HashSet<>();
      for (int step = 0; step < 150; step++) {
        now = now.plus(Duration.ofMinutes(random.nextInt(240)));
        change(store, book, mailbox, random);
        matched.addAll(accept(store, book, random));
        held.release();
      }

      assertThat(store.ledger().sum().difference()).as("seed %s", seed).isZero();
      assertThat(store.ledger().sum().matches()).as("seed %s", seed).isEqualTo(matched.size());
      assertThat(store.ledger().sum().byState()).containsKeys(LedgerState.TOLD, LedgerState.FOLDED);
      assertNoStoryToldTwice(store);
    }
  }

  private void change(AlertsStore store, RuleBook book, String mailbox, Random random) {
    List<Rule> rules = store.rules().all();
    int dice = random.nextInt(10);
    if (rules.size() < 3 || dice == 0) {
      book.add(
          rule("R" + now.getEpochSecond(), random.nextBoolean() ? "detention" : "county", mailbox));
      return;
    }
    Rule one = rules.get(random.nextInt(rules.size()));
    switch (dice) {
      case 1 -> store.rules().pause(one.id(), Optional.of(now.plus(Duration.ofHours(20))), now);
      case 2 -> store.rules().pause(one.id(), Optional.empty(), now);
      case 3 -> store.rules().resume(one.id(), now);
      case 4 -> store.rules().delete(one.id(), now);
      case 5 -> store.rules().stopTelling(one.id(), mailbox, now);
      default -> book.change(one.id(), rule(one.name(), "detention OR raid", mailbox));
    }
  }

  /**
   * Takes in an article, sometimes a repeat or a revision of an earlier one; gives back its
   * matches.
   */
  private List<String> accept(AlertsStore store, RuleBook book, Random random) {
    Samples sample =
        article("n" + random.nextInt(40))
            .story("s" + random.nextInt(12))
            .revision(1 + random.nextInt(3))
            .at(now);
    EnrichedArticle enriched = sample.build();
    List<RuleMatch> matches = book.current().match(enriched);
    store
        .inbox()
        .inBatch(
            batch -> {
              batch.saveArticle(enriched, now);
              matches.forEach(match -> Settling.settle(batch, enriched, match, now));
            });
    return matches.stream()
        .map(match -> match.rule().id() + enriched.article().id() + enriched.article().revision())
        .toList();
  }

  private static void assertNoStoryToldTwice(AlertsStore store) {
    for (Alert alert : store.ledger().newestAlerts(Optional.empty(), 10_000)) {
      for (Alert other : store.ledger().alertsOfStory(alert.facts().storyId())) {
        boolean isAnother =
            !other.id().equals(alert.id()) && other.facts().ruleId().equals(alert.facts().ruleId());
        if (isAnother) {
          assertThat(Duration.between(alert.madeAt(), other.madeAt()).abs())
              .isGreaterThanOrEqualTo(Duration.ofDays(2));
        }
      }
      List<LedgerEntry> entries = store.ledger().ofArticle(alert.facts().articleId());
      assertThat(entries).isNotEmpty();
    }
  }
}
