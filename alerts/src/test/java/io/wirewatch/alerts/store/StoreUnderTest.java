package io.wirewatch.alerts.store;

import static io.wirewatch.alerts.Samples.NOON;
import static io.wirewatch.alerts.Samples.article;
import static io.wirewatch.alerts.Samples.rule;

import io.wirewatch.alerts.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A store, and what tests put into it. */
interface StoreUnderTest {
  /** An empty store. */
  AlertsStore store();

  default void accept(Samples... articles) {
    store()
        .inbox()
        .inBatch(
            batch -> {
              for (Samples one : articles) {
                batch.saveArticle(one.build(), NOON);
              }
            });
  }

  static AlertFacts facts(Rule rule, Samples article) {
    return new AlertFacts(
        rule.id(),
        rule.name(),
        rule.owner(),
        article.id(),
        article.revision(),
        article.story(),
        article.title(),
        "https://gazette.example/" + article.slug(),
        "The gazette",
        Optional.of("TX"),
        "en",
        Optional.empty(),
        article.at(),
        article.at(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  static LedgerEntry entry(Rule rule, Samples article, LedgerState state, String reason) {
    return new LedgerEntry(
        rule.id(),
        rule.version(),
        article.id(),
        article.revision(),
        article.story(),
        NOON,
        state,
        reason,
        state == LedgerState.HELD ? Optional.of(NOON.plusSeconds(60)) : Optional.empty(),
        Optional.empty());
  }

  default Alert tell(Rule rule, Samples article) {
    List<Alert> told = new ArrayList<>();
    store()
        .inbox()
        .inBatch(
            batch ->
                told.add(
                    batch.tell(
                        entry(rule, article, LedgerState.TOLD, ""),
                        facts(rule, article),
                        rule.tell().destinations())));
    return told.get(0);
  }

  default Destination mailbox(String address) {
    return store().destinations().add(DestinationKind.MAIL, address, "p1", address, NOON);
  }
}
