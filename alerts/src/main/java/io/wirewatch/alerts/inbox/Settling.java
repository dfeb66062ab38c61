package io.wirewatch.alerts.inbox;

import io.wirewatch.alerts.decide.Decision;
import io.wirewatch.alerts.decide.Decisions;
import io.wirewatch.alerts.decide.Facts;
import io.wirewatch.alerts.decide.StorySoFar;
import io.wirewatch.alerts.rules.RuleMatch;
import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.Batch;
import io.wirewatch.alerts.store.Course;
import io.wirewatch.alerts.store.HeldMatch;
import io.wirewatch.alerts.store.LedgerEntry;
import io.wirewatch.alerts.store.LedgerState;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.Sequel;
import io.wirewatch.alerts.store.StoreException;
import io.wirewatch.alerts.store.Telling;
import io.wirewatch.contract.article.EnrichedArticle;
import java.time.Instant;
import java.util.List;
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
    StorySoFar story =
        new StorySoFar(
            batch.lastTelling(entry.ruleId(), entry.storyId()),
            batch.alertOfArticle(entry.ruleId(), entry.articleId()));
    Decision decision = Decisions.decide(story, rule.get(), now);
    if (decision instanceof Decision.Tell) {
      List<Course> courses = Courses.of(batch, rule.get(), held.facts(), now);
      LedgerEntry told =
          end(
              entry,
              now,
              LedgerState.TOLD,
              "told late: " + entry.reason() + Courses.waits(courses));
      batch.settleByTellingBy(told, held.facts(), courses);
    } else {
      Ending ending =
          new Ending(rule.get(), entry.articleId(), entry.revision(), entry.storyId(), now);
      batch.settle(ending.of(folded(decision, story)));
    }
  }

  private static LedgerState enter(
      Batch batch, EnrichedArticle enriched, RuleMatch match, Ending ending) {
    Rule rule = match.rule();
    Decision decision =
        Decisions.decide(Stories.soFar(batch, rule.id(), enriched), rule, ending.at());
    if (decision instanceof Decision.Tell) {
      return tell(batch, facts(batch, enriched, match), match, ending, "");
    }
    if (decision instanceof Decision.FollowUp more) {
      Sequel sequel = new Sequel(Sequel.Kind.FOLLOW_UP, more.outlets(), "");
      AlertFacts facts = facts(batch, enriched, match).as(sequel);
      return tell(batch, facts, match, ending, "told again: now in " + more.outlets() + " outlets");
    }
    if (decision instanceof Decision.Correct correct) {
      return correct(batch, facts(batch, enriched, match), rule, correct, ending);
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

  private static LedgerState tell(
      Batch batch, AlertFacts facts, RuleMatch match, Ending ending, String why) {
    List<Course> courses = Courses.of(batch, match.rule(), facts, ending.at());
    batch.tellBy(ending.as(LedgerState.TOLD, why + Courses.waits(courses)), facts, courses);
    return LedgerState.TOLD;
  }

  /** Tells only those who were told what is corrected. */
  private static LedgerState correct(
      Batch batch, AlertFacts facts, Rule rule, Decision.Correct correct, Ending ending) {
    List<String> told = batch.toldDestinations(correct.of());
    AlertFacts corrected =
        facts.as(
            new Sequel(
                Sequel.Kind.CORRECTION,
                batch.alert(correct.of()).map(alert -> alert.facts().outlets()).orElse(1),
                correct.before()));
    List<Course> courses =
        Courses.of(batch, rule, corrected, ending.at()).stream()
            .filter(course -> told.contains(course.destinationId()))
            .toList();
    if (courses.isEmpty()) {
      batch.enter(ending.of(new Decision.Fold(correct.of(), "nobody was told what it corrects")));
      return LedgerState.FOLDED;
    }
    String why = "the outlet changed its headline" + Courses.waits(courses);
    batch.tellBy(ending.as(LedgerState.TOLD, why), corrected, courses);
    return LedgerState.TOLD;
  }

  /** A match that was held is no sequel: what it adds is in the alert made meanwhile. */
  private static Decision folded(Decision decision, StorySoFar story) {
    if (decision instanceof Decision.FollowUp || decision instanceof Decision.Correct) {
      return new Decision.Fold(
          story.alertOfArticle().or(() -> story.lastTelling().map(Telling::alertId)).orElseThrow(),
          "the story was told already");
    }
    return decision;
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
