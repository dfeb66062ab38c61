package io.wirewatch.alerts.inbox;

import io.wirewatch.alerts.decide.Decision;
import io.wirewatch.alerts.decide.Decisions;
import io.wirewatch.alerts.decide.Facts;
import io.wirewatch.alerts.decide.StorySoFar;
import io.wirewatch.alerts.rules.RuleMatch;
import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.Batch;
import io.wirewatch.alerts.store.HeldMatch;
import io.wirewatch.alerts.store.LedgerEntry;
import io.wirewatch.alerts.store.LedgerState;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.StoreException;
import io.wirewatch.contract.article.EnrichedArticle;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives each match its end in the ledger, inside an open batch. */
final class Settling {
  private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

  private Settling() {}

  /** Settles a new match and says how it ended; empty for one settled before. */
  static Optional<LedgerState> settle(
      Batch batch, EnrichedArticle enriched, RuleMatch match, Instant now) {
    Rule rule = match.rule();
    String article = enriched.article().id();
    int revision = enriched.article().revision();
    if (batch.isDecided(rule.id(), article, revision)) {
      return Optional.empty();
    }
    Ending ending = new Ending(rule, article, revision, enriched.storyId(), now);
    try {
      return Optional.of(enter(batch, enriched, match, ending));
    } catch (StoreException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("A match could not be decided, rule={} articleId={}", rule.id(), article, e);
      batch.enter(ending.as(LedgerState.FAILED, "a fault of ours: " + e));
      return Optional.of(LedgerState.FAILED);
    }
  }

  /** Settles a held match that is due: told now, folded, or held on. */
  static void settleHeld(Batch batch, HeldMatch held, Optional<Rule> rule, Instant now) {
    LedgerEntry entry = held.entry();
    if (rule.isEmpty()) {
      batch.settle(end(entry, now, LedgerState.SUPPRESSED, "the rule was deleted"));
      return;
    }
    StorySoFar story = storySoFar(batch, entry.ruleId(), entry.articleId(), entry.storyId());
    Decision decision = Decisions.decide(story, rule.get(), now);
    if (decision instanceof Decision.Tell) {
      LedgerEntry told = end(entry, now, LedgerState.TOLD, "told late: " + entry.reason());
      batch.settleByTelling(told, held.facts(), rule.get().tell().destinations());
    } else {
      Ending ending =
          new Ending(rule.get(), entry.articleId(), entry.revision(), entry.storyId(), now);
      batch.settle(ending.of(decision));
    }
  }

  private static LedgerState enter(
      Batch batch, EnrichedArticle enriched, RuleMatch match, Ending ending) {
    Rule rule = match.rule();
    StorySoFar story = storySoFar(batch, rule.id(), enriched.article().id(), enriched.storyId());
    Decision decision = Decisions.decide(story, rule, ending.at());
    if (decision instanceof Decision.Tell) {
      AlertFacts facts = facts(batch, enriched, match);
      batch.tell(ending.as(LedgerState.TOLD, ""), facts, rule.tell().destinations());
      return LedgerState.TOLD;
    }
    LedgerEntry entry = ending.of(decision);
    if (entry.state() == LedgerState.HELD) {
      batch.hold(entry, facts(batch, enriched, match));
    } else {
      batch.enter(entry);
    }
    return entry.state();
  }

  private static AlertFacts facts(Batch batch, EnrichedArticle enriched, RuleMatch match) {
    return Facts.of(match.rule(), enriched, match.hits(), batch.story(enriched.storyId()));
  }

  private static StorySoFar storySoFar(Batch batch, String rule, String article, String story) {
    return new StorySoFar(batch.lastTelling(rule, story), batch.alertOfArticle(rule, article));
  }

  private static LedgerEntry end(LedgerEntry held, Instant now, LedgerState state, String reason) {
    return new LedgerEntry(
        held.ruleId(),
        held.ruleVersion(),
        held.articleId(),
        held.revision(),
        held.storyId(),
        state == LedgerState.TOLD ? now : held.matchedAt(),
        state,
        reason,
        Optional.empty(),
        Optional.empty());
  }
}
