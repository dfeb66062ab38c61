package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.view.Sentences;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One article for tests, tagged by naming the words that earn each topic. */
record Clipping(
    Source source,
    String slug,
    String language,
    Instant firstSeen,
    String story,
    int revision,
    String title,
    String text,
    List<TopicTag> topics) {

  static Clipping of(Source source, String slug, Instant firstSeen, String title, String text) {
    return new Clipping(source, slug, "en", firstSeen, "story-" + slug, 1, title, text, List.of());
  }

  static Source source(String id, String name, String region, String group) {
    return new Source(id, name, Optional.of(region), Optional.of(group));
  }

  Clipping inSpanish() {
    return new Clipping(source, slug, "es", firstSeen, story, revision, title, text, topics);
  }

  Clipping ofStory(String id) {
    return new Clipping(source, slug, language, firstSeen, id, revision, title, text, topics);
  }

  Clipping revised(int number) {
    return new Clipping(source, slug, language, firstSeen, story, number, title, text, topics);
  }

  /** Tags it with a topic earned by those words, each of which must stand in title or text. */
  Clipping tagged(String topic, Certainty certainty, String... words) {
    List<Evidence> evidence = new ArrayList<>();
    for (String word : words) {
      evidence.add(evidence(topic, word));
    }
    List<TopicTag> more = new ArrayList<>(topics);
    double score = certainty == Certainty.STRONG ? 0.9 : 0.6;
    more.add(new TopicTag(topic, certainty, score, evidence));
    return new Clipping(source, slug, language, firstSeen, story, revision, title, text, more);
  }

  private Evidence evidence(String topic, String word) {
    int inText = text.indexOf(word);
    TextField field = inText >= 0 ? TextField.TEXT : TextField.TITLE;
    String where = field == TextField.TEXT ? text : title;
    int at = where.indexOf(word);
    TextSpan match = new TextSpan(at, at + word.length());
    return new Evidence(
        field, Sentences.around(where, match), List.of(match), topic + "/" + slug.length());
  }

  String url() {
    return "https://www." + source.feedId() + ".example/" + slug;
  }

  EnrichedArticle build() {
    Article article =
        new Article(
            ArticleId.of(url()),
            revision,
            source,
            url(),
            title,
            text,
            Optional.of(language),
            List.of(),
            List.of(),
            Optional.of(firstSeen.minusSeconds(540)),
            firstSeen,
            firstSeen.plusSeconds(revision * 300L - 300),
            "hash-" + title.hashCode() + "-" + text.hashCode(),
            false);
    return new EnrichedArticle(
        article,
        story,
        new Language(language, 0.98),
        new Relevance(!topics.isEmpty(), 0.8),
        topics,
        "2026-11-a41f");
  }
}
