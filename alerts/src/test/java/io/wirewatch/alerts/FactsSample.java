package io.wirewatch.alerts;

import static io.wirewatch.alerts.Samples.NOON;

import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.OutletFact;
import io.wirewatch.alerts.store.Snippet;
import io.wirewatch.alerts.store.TopicFact;
import io.wirewatch.contract.article.Certainty;
import io.wirewatch.contract.article.TextSpan;
import java.util.List;
import java.util.Optional;

/** An alert's facts for tests; a wither for each thing a test may care about. */
public record FactsSample(
    String title,
    String outlet,
    String ruleName,
    String story,
    Snippet sentence,
    List<OutletFact> alsoIn) {

  public static FactsSample facts() {
    String sentence = "The county will renew its detention contract with ICE.";
    int start = sentence.indexOf("detention contract");
    return new FactsSample(
        "County renews detention contract",
        "The gazette",
        "Jails",
        "story-a",
        new Snippet(sentence, List.of(new TextSpan(start, start + 18))),
        List.of(new OutletFact("The herald", "https://herald.example/x", NOON.minusSeconds(60))));
  }

  public FactsSample title(String other) {
    return new FactsSample(other, outlet, ruleName, story, sentence, alsoIn);
  }

  public FactsSample outlet(String other) {
    return new FactsSample(title, other, ruleName, story, sentence, alsoIn);
  }

  public FactsSample ruleName(String other) {
    return new FactsSample(title, outlet, other, story, sentence, alsoIn);
  }

  public FactsSample story(String other) {
    return new FactsSample(title, outlet, ruleName, other, sentence, alsoIn);
  }

  public FactsSample sentence(String other) {
    Snippet whole = new Snippet(other, List.of(new TextSpan(0, other.length())));
    return new FactsSample(title, outlet, ruleName, story, whole, alsoIn);
  }

  public FactsSample alsoIn(List<OutletFact> other) {
    return new FactsSample(title, outlet, ruleName, story, sentence, other);
  }

  public AlertFacts build() {
    return new AlertFacts(
        "r1",
        ruleName,
        "p1",
        Samples.article(story).id(),
        1,
        story,
        title,
        "https://gazette.example/a",
        outlet,
        Optional.of("TX"),
        "en",
        Optional.of(NOON.minusSeconds(600)),
        NOON,
        NOON,
        List.of(sentence),
        List.of(new TopicFact("detention", Certainty.STRONG, Optional.of(sentence))),
        alsoIn,
        Optional.empty());
  }
}
