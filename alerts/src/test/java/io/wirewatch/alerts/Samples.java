package io.wirewatch.alerts;

import io.wirewatch.alerts.store.RuleDraft;
import io.wirewatch.alerts.store.Tell;
import io.wirewatch.alerts.store.Watch;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.ArticleId;
import io.wirewatch.contract.article.Certainty;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.article.Evidence;
import io.wirewatch.contract.article.Language;
import io.wirewatch.contract.article.Relevance;
import io.wirewatch.contract.article.Source;
import io.wirewatch.contract.article.TextField;
import io.wirewatch.contract.article.TextSpan;
import io.wirewatch.contract.article.TopicTag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Articles and rules for tests; a wither for each thing a test may care about. */
public record Samples(
    String slug,
    int revision,
    String feed,
    String title,
    String text,
    String story,
    boolean tagged,
    Instant at) {
  public static final Instant NOON = Instant.parse("2026-11-24T17:00:00Z");

  public static Samples article(String slug) {
    return new Samples(
        slug,
        1,
        "gazette",
        "County renews detention contract",
        "Commissioners voted on Monday. The county will renew its detention contract with ICE. No date was set.",
        "story-" + slug,
        true,
        NOON);
  }

  public Samples revision(int next) {
    return new Samples(slug, next, feed, title, text, story, tagged, at);
  }

  public Samples feed(String other) {
    return new Samples(slug, revision, other, title, text, story, tagged, at);
  }

  public Samples title(String other) {
    return new Samples(slug, revision, feed, other, text, story, tagged, at);
  }

  public Samples text(String other) {
    return new Samples(slug, revision, feed, title, other, story, tagged, at);
  }

  public Samples story(String other) {
    return new Samples(slug, revision, feed, title, text, other, tagged, at);
  }

  public Samples untagged() {
    return new Samples(slug, revision, feed, title, text, story, false, at);
  }

  public Samples at(Instant other) {
    return new Samples(slug, revision, feed, title, text, story, tagged, other);
  }

  public String id() {
    return ArticleId.of("https://" + feed + ".example/" + slug);
  }

  public EnrichedArticle build() {
    Article article =
        new Article(
            id(),
            revision,
            new Source(feed, "The " + feed, Optional.of("TX"), Optional.of("local")),
            "https://" + feed + ".example/" + slug,
            title,
            text,
            Optional.of("en"),
            List.of("A. Writer"),
            List.of(),
            Optional.of(at.minusSeconds(600)),
            at,
            at,
            "hash-" + title.hashCode() + "-" + text.hashCode(),
            false);
    return new EnrichedArticle(
        article,
        story,
        new Language("en", 0.99),
        new Relevance(true, 0.9),
        tagged ? List.of(tag()) : List.of(),
        "taxonomy-1");
  }

  public static RuleDraft rule(String name, String words, String... destinations) {
    return RuleDraft.of(name, "p1", Watch.forWords(words), Tell.to(List.of(destinations)));
  }

  private TopicTag tag() {
    int end = Math.min(title.length(), 6);
    return new TopicTag(
        "detention",
        Certainty.STRONG,
        0.8,
        List.of(
            new Evidence(
                TextField.TITLE,
                new TextSpan(0, title.length()),
                List.of(new TextSpan(0, end)),
                "q1")));
  }
}
