package io.wirewatch.alerts.deliver;

import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.Snippet;
import io.wirewatch.alerts.store.TopicFact;
import io.wirewatch.contract.article.Certainty;
import io.wirewatch.contract.article.TextSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An invented alert, for tests of destinations no rule has told anything yet. */
final class SampleAlert {
  private static final String SENTENCE =
      "The county board voted 5 to 2 to renew its detention contract for three years.";

  private SampleAlert() {}

  static AlertFacts at(Instant now) {
    int start = SENTENCE.indexOf("detention contract");
    Snippet why =
        new Snippet(SENTENCE, List.of(new TextSpan(start, start + "detention contract".length())));
    return new AlertFacts(
        "sample",
        "Sample rule",
        "",
        "sample",
        1,
        "sample",
        "Sample: county renews its detention contract",
        "https://news.example/county-renews-contract",
        "The Sample Gazette",
        Optional.of("TX"),
        "en",
        Optional.of(now.minus(Duration.ofMinutes(12))),
        now,
        now,
        List.of(why),
        List.of(new TopicFact("detention", Certainty.STRONG, Optional.of(why))),
        List.of(),
        Optional.empty());
  }
}
