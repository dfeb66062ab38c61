package io.wirewatch.alerts.console.desk;

import io.wirewatch.alerts.console.ConsoleStores;
import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.console.view.InboxPage.InboxRow;
import io.wirewatch.alerts.console.view.Link;
import io.wirewatch.alerts.console.view.Marked;
import io.wirewatch.alerts.console.view.SafeLink;
import io.wirewatch.alerts.console.view.Times;
import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.DeskAlert;
import io.wirewatch.alerts.store.Feedback;
import io.wirewatch.alerts.store.Snippet;
import java.time.Instant;
import java.util.Optional;

/** Makes the rows of the inbox. */
final class InboxRows {
  private final Feedback feedback;

  InboxRows(ConsoleStores stores) {
    this.feedback = stores.feedback();
  }

  InboxRow row(DeskAlert one, Times times, String reader) {
    AlertFacts facts = one.alert().facts();
    return new InboxRow(
        one.alert().id(),
        new Link(facts.ruleName(), "/rules/" + Address.encoded(facts.ruleId())),
        new Link(facts.title(), "/stories/" + Address.encoded(facts.storyId())),
        facts.language(),
        facts.outlet(),
        why(facts),
        times.of(one.alert().madeAt()),
        state(one, times),
        feedback.said(one.alert().id(), reader).map(yes -> yes ? "yes" : "no").orElse(""),
        Address.to("/why").with("about", "/articles/" + facts.articleId()).toString(),
        SafeLink.of(facts.url()));
  }

  /** The words that matched; for topics alone, the sentence that earned the first. */
  private static Optional<Marked> why(AlertFacts facts) {
    Optional<Snippet> words = facts.why().stream().findFirst();
    return words
        .or(() -> facts.topics().stream().flatMap(topic -> topic.evidence().stream()).findFirst())
        .map(snippet -> Marked.of(snippet.text(), snippet.matches()));
  }

  static String state(DeskAlert one, Times times) {
    String by = one.person().orElse("somebody");
    Optional<Instant> until = one.until();
    return switch (one.state()) {
      case NEW -> "";
      case TAKEN -> by + " is on it" + one.since().map(at -> ", " + since(at, times)).orElse("");
      case PAUSED ->
          "paused by " + by + until.map(at -> " until " + times.of(at).exact()).orElse("");
      case DONE -> "done, said " + by + one.since().map(at -> ", " + since(at, times)).orElse("");
    };
  }

  private static String since(Instant at, Times times) {
    return times.of(at).exact();
  }
}
