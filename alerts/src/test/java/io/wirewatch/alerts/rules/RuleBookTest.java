package io.wirewatch.alerts.rules;

import static io.wirewatch.alerts.Samples.NOON;
import static io.wirewatch.alerts.Samples.article;
import static io.wirewatch.alerts.Samples.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerts.Samples;
import io.wirewatch.alerts.store.AlertsStore;
import io.wirewatch.alerts.store.DatabaseSettings;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.RuleDraft;
import io.wirewatch.alerts.store.RuleState;
import io.wirewatch.alerts.store.Watch;
import io.wirewatch.contract.article.Certainty;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBookTest {
  private AlertsStore store;
  private RuleBook book;

  @BeforeEach
  void open(@TempDir Path folder) {
    String url = "jdbc:sqlite:" + folder.resolve("alerts.db");
    store =
        AlertsStore.open(
            new DatabaseSettings(url, Optional.empty(), Optional.empty()), new Random(1));
    book = new RuleBook(store.rules(), InstantSource.fixed(NOON));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aSavedRuleIsAtWorkAtOnce() {
    assertThat(matches(article("a"))).isEmpty();

    Rule saved = saved(rule("Jails", "\"detention contract\""));

    assertThat(matches(article("a"))).containsExactly(saved.id());
    book.change(saved.id(), rule("Jails", "prison"));
    assertThat(matches(article("a"))).isEmpty();
  }

  @Test
  void aRuleThatCannotBeReadIsRefusedWithItsPlace() {
    SaveResult result = book.add(rule("Jails", "jail \"detention"));

    assertThat(result)
        .isInstanceOfSatisfying(
            SaveResult.Refused.class,
            refused -> {
              assertThat(refused.position()).isEqualTo(15);
              assertThat(refused.hint()).isNotBlank();
            });
    assertThat(store.rules().all()).isEmpty();
  }

  @Test
  void aRuleThatMatchesEverythingIsRefused() {
    assertThat(book.add(rule("All", "  "))).isInstanceOf(SaveResult.Refused.class);
    assertThat(book.add(rule("All", "lang:en"))).isInstanceOf(SaveResult.Refused.class);
    assertThat(book.add(rule("All", "certainty:strong OR certainty:likely")))
        .isInstanceOf(SaveResult.Refused.class);
    assertThat(book.add(rule("All", "-sports"))).isInstanceOf(SaveResult.Refused.class);
  }

  @Test
  void exclusionsAloneAreFineBesideATopic() {
    Rule saved = saved(withTopics(rule("Detention", "-soccer"), "detention"));

    assertThat(matches(article("a"))).containsExactly(saved.id());
    assertThat(matches(article("b").title("Soccer detention"))).isEmpty();
    assertThat(book.add(withTopics(rule("Detention", "-soccer OR"), "detention")))
        .isInstanceOf(SaveResult.Refused.class);
    assertThat(book.add(withTopics(rule("Detention", "OR soccer"), "detention")))
        .isInstanceOf(SaveResult.Refused.class);
  }

  @Test
  void anArticleFetchedBeforeTheRuleWasMadeDoesNotFireIt() {
    saved(rule("Jails", "detention"));

    assertThat(matches(article("a").at(NOON.minusMillis(1)))).isEmpty();
    assertThat(matches(article("b").at(NOON))).hasSize(1);
  }

  @Test
  void certaintyIsThatOfTheChosenTopic() {
    RuleDraft draft = withTopics(rule("Raids", ""), "raids");
    saved(
        draft.watching(
            Watch.forWords("detention")
                .onTopics(List.of("raids", "detention"))
                .ofSources(List.of("gazette"))
                .inRegions(List.of("TX"))
                .atLeast(Optional.of(Certainty.STRONG))));

    assertThat(matches(article("a"))).hasSize(1);
    assertThat(matches(article("b").untagged())).isEmpty();
    assertThat(matches(article("c").feed("herald"))).isEmpty();
  }

  @Test
  void aStoredRuleThatNoLongerReadsIsBrokenNotDeletedAndMendsAgain() {
    Rule stored = store.rules().add(rule("Old", "jail \"detention"), NOON);

    assertThat(matches(article("a"))).isEmpty();

    Rule broken = store.rules().find(stored.id()).orElseThrow();
    assertThat(broken.state()).isEqualTo(RuleState.BROKEN);
    assertThat(broken.brokenReason().orElseThrow()).contains("at character 16");
    store.rules().change(stored.id(), rule("Old", "detention"), NOON);
    assertThat(matches(article("a"))).containsExactly(stored.id());
  }

  @Test
  void aDraftMatchesOnlyInItsPreview() {
    RuleDraft draft = rule("Jails", "detention");
    assertThat(book.preview(draft).orElseThrow().match(article("a").build())).hasSize(1);
    assertThat(book.preview(rule("Jails", "\"detention"))).isEmpty();
    assertThat(matches(article("a"))).isEmpty();
  }

  private List<String> matches(Samples article) {
    return book.current().match(article.build()).stream().map(match -> match.rule().id()).toList();
  }

  private Rule saved(RuleDraft draft) {
    return ((SaveResult.Saved) book.add(draft)).rule();
  }

  private static RuleDraft withTopics(RuleDraft draft, String... topics) {
    return draft.watching(draft.watch().onTopics(List.of(topics)));
  }
}
