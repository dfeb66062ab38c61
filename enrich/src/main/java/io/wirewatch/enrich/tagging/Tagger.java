package io.wirewatch.enrich.tagging;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.Language;
import io.wirewatch.contract.article.Relevance;
import io.wirewatch.contract.article.TopicTag;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.enrich.tagging.TaggingResult.Tagged;
import io.wirewatch.enrich.tagging.TaggingResult.Untaggable;
import io.wirewatch.enrich.taxonomy.Scoring;
import io.wirewatch.enrich.taxonomy.Taxonomy;
import io.wirewatch.matching.Document;
import java.util.List;

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
  private final LanguageIdentifier languages = new LanguageIdentifier();

  /** Compiles the taxonomy's queries, which takes some tens of milliseconds. */
  public Tagger(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    this.rulebook = new Rulebook(taxonomy);
  }

  /** Version of the taxonomy behind every tag. */
  public String taxonomyVersion() {
    return taxonomy.version();
  }

  /** The topics of one article; never throws, whatever the article holds. */
  public TaggingResult tag(Article article) {
    try {
      return judge(article);
    } catch (RuntimeException | StackOverflowError e) {
      return new Untaggable(FailureReason.TAGGING_FAILED, String.valueOf(e));
    }
  }

  private Tagged judge(Article article) {
    Language language = languages.identify(article);
    Document document =
        Document.builder().text("title", article.title()).text("text", article.text()).build();
    CaseFile found = rulebook.collect(document, language, () -> Prose.of(article, scoring()));
    double score = BeatJudge.score(found, scoring());
    boolean relevant = score >= scoring().relevant();
    List<TopicTag> topics = relevant ? TopicJudge.tags(taxonomy, found, score) : List.of();
    return new Tagged(new Relevance(relevant, score), topics, language);
  }

  private Scoring scoring() {
    return taxonomy.beat().scoring();
  }
}
