package io.wirewatch.alerts.match;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.article.TopicTag;
import io.wirewatch.matching.Document;
import io.wirewatch.matching.FieldSchema;
import io.wirewatch.matching.ParseResult;
import io.wirewatch.matching.QueryParser;
import java.util.List;
import java.util.Locale;

/** An enriched article as a document of the query language, and the fields a query may name. */
public final class ArticleDocument {
  /**
   * Text fields {@code title} and {@code text}; keyword fields as in the query language's guide.
   */
  public static final FieldSchema FIELDS =
      new FieldSchema(
          List.of("title", "text"),
          List.of(
              "topic",
              "source",
              "lang",
              "region",
              "certainty",
              "place",
              "state",
              "body",
              "official"));

  private static final QueryParser PARSER = new QueryParser(FIELDS);

  private ArticleDocument() {}

  /** Parses query text over these fields. */
  public static ParseResult parse(String query) {
    return PARSER.parse(query);
  }

  /** The document of an article; tokenised once, to be matched against any number of queries. */
  public static Document of(EnrichedArticle enriched) {
    Article article = enriched.article();
    Document.Builder document =
        Document.builder()
            .text("title", article.title())
            .text("text", article.text())
            .keyword("source", article.source().feedId(), article.source().name())
            .keyword("lang", enriched.language().code());
    article.source().region().ifPresent(region -> document.keyword("region", region));
    for (TopicTag tag : enriched.topics()) {
      document.keyword("topic", tag.topic());
      document.keyword("certainty", tag.certainty().name().toLowerCase(Locale.ROOT));
    }
    PublicNames.addTo(document, enriched);
    return document.build();
  }
}
