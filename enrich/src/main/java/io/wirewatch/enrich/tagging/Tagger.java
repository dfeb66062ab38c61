package io.wirewatch.enrich.tagging;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.Language;
import io.wirewatch.contract.article.Relevance;
import io.wirewatch.contract.article.TopicTag;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.enrich.body.Named;
import io.wirewatch.enrich.body.PublicNames;
import io.wirewatch.enrich.tagging.TaggingResult.Tagged;
import io.wirewatch.enrich.tagging.TaggingResult.Untaggable;
import io.wirewatch.enrich.taxonomy.Scoring;
import io.wirewatch.enrich.taxonomy.Taxonomy;
import io.wirewatch.matching.Document;
import io.wirewatch.matching.Reading;
import io.wirewatch.matching.text.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges articles by a taxonomy: whether they are of the beat, and which topics a substantial part
 * of them reports on.
 *
 * <p>All queries are matched in one pass over the article. Immutable and safe for any number of
 * threads.
 */
public final class Tagger {

  private final Taxonomy taxonomy;
  private final Rulebook rulebook;
  private final Optional<PublicNames> names;
  private final LanguageIdentifier languages = new LanguageIdentifier();

  /** Compiles the taxonomy's queries, which takes some tens of milliseconds. */
  public Tagger(Taxonomy taxonomy) {
    this(taxonomy, Optional.empty());
  }

  /**
   * Compiles the taxonomy's queries.
   *
   * @param names finds places, bodies and office holders in the same pass
   */
  public Tagger(Taxonomy taxonomy, PublicNames names) {
    this(taxonomy, Optional.of(names));
  }

  private Tagger(Taxonomy taxonomy, Optional<PublicNames> names) {
    this.taxonomy = taxonomy;
    this.names = names;
    this.rulebook = new Rulebook(taxonomy);
  }

  /** Version of the taxonomy behind every tag. */
  public String taxonomyVersion() {
    return taxonomy.version();
  }

  /** The topics of one article; never throws, whatever the article holds. */
  public TaggingResult tag(Article article) {
    return tag(article, () -> {});
  }

  /**
   * The topics of one article.
   *
   * @param clock run now and then; may end the work by throwing {@link TimeIsUp}, which is let
   *     through
   */
  public TaggingResult tag(Article article, Runnable clock) {
    try {
      return judge(article, clock);
    } catch (TimeIsUp e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      return new Untaggable(FailureReason.TAGGING_FAILED, String.valueOf(e));
    }
  }

  /** Ids of the queries that find something in the article, whatever comes of it. */
  Set<String> finders(Article article) {
    return rulebook.finders(documentOf(article), languages.identify(article));
  }

  /** Ids of all its queries. */
  Set<String> queries() {
    return rulebook.ids();
  }

  private static Document documentOf(Article article) {
    return Document.builder().text("title", article.title()).text("text", article.text()).build();
  }

  private Tagged judge(Article article, Runnable clock) {
    Language language = languages.identify(article);
    Document document = documentOf(article);
    Named named = names.map(finder -> named(finder, article, document)).orElse(Named.NOTHING);
    try (Reading reading = rulebook.read(document, clock)) {
      CaseFile found = rulebook.file(reading, language, () -> prose(article, clock));
      double score = BeatJudge.score(found, scoring());
      boolean relevant = score >= scoring().relevant();
      List<TopicTag> topics = relevant ? TopicJudge.tags(taxonomy, found, score) : List.of();
      return new Tagged(new Relevance(relevant, score), topics, language, named);
    }
  }

  private static Named named(PublicNames names, Article article, Document document) {
    Tokens title = document.tokens("title").orElseThrow();
    return names.find(article, title, document.tokens("text").orElseThrow());
  }

  private Prose prose(Article article, Runnable clock) {
    clock.run();
    return Prose.of(article, scoring());
  }

  private Scoring scoring() {
    return taxonomy.beat().scoring();
  }
}
