package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.view.ArticleCard;
import io.wirewatch.alerts.console.view.EvidenceLine;
import io.wirewatch.alerts.console.view.Excerpt;
import io.wirewatch.alerts.console.view.SafeLink;
import io.wirewatch.alerts.console.view.Times;
import io.wirewatch.alerts.console.view.TopicChip;
import io.wirewatch.alerts.console.view.TopicEvidence;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.article.Evidence;
import io.wirewatch.contract.article.TextField;
import io.wirewatch.contract.article.TopicTag;
import java.util.List;

/** Makes the cards of a story's page: one article each, with the evidence for its topics. */
final class ArticleCards {
  private static final int SENTENCE = 400;
  private static final int LINES = 3;

  private final TopicNames names;

  ArticleCards(TopicNames names) {
    this.names = names;
  }

  static String anchor(Article article) {
    return "a-" + article.id();
  }

  List<TopicChip> topics(EnrichedArticle enriched) {
    return enriched.topics().stream().map(names::of).toList();
  }

  ArticleCard card(EnrichedArticle enriched, Times times) {
    Article article = enriched.article();
    Quotes quotes = Quotes.of(enriched);
    return new ArticleCard(
        anchor(article),
        quotes.headline(),
        enriched.language().code(),
        article.source().name(),
        article.publishedAt().map(times::of),
        times.of(article.firstSeenAt()),
        article.revision(),
        times.of(article.fetchedAt()),
        quotes.excerpt(),
        SafeLink.of(article.url()),
        SafeLink.host(article.url()),
        enriched.topics().stream().map(tag -> evidence(article, tag)).toList(),
        Places.all(enriched),
        enriched.taxonomyVersion());
  }

  private TopicEvidence evidence(Article article, TopicTag tag) {
    List<EvidenceLine> lines =
        tag.evidence().stream().limit(LINES).map(one -> line(article, one)).toList();
    return new TopicEvidence(names.of(tag), lines);
  }

  private static EvidenceLine line(Article article, Evidence evidence) {
    String text = article.field(evidence.field());
    return new EvidenceLine(
        evidence.field() == TextField.TITLE ? "headline" : "text",
        Excerpt.of(text, evidence.sentence(), evidence.matches(), SENTENCE),
        evidence.matches().stream().map(match -> match.of(text)).distinct().toList(),
        evidence.query());
  }
}
