package io.wirewatch.alerts.decide;

import io.wirewatch.alerts.match.Sentences;
import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.OutletFact;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.Snippet;
import io.wirewatch.alerts.store.StoredArticle;
import io.wirewatch.alerts.store.TopicFact;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.article.Evidence;
import io.wirewatch.contract.article.TextField;
import io.wirewatch.contract.article.TextSpan;
import io.wirewatch.contract.article.TopicTag;
import io.wirewatch.matching.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers what an alert says: why it matched, what the article is, who else carries the story. */
public final class Facts {
  private static final int MOST_SENTENCES = 3;
  private static final int MOST_OUTLETS = 20;

  private Facts() {}

  /**
   * The facts of one match.
   *
   * @param hits the places that earned the match
   * @param story the articles of the story so far, first seen first
   */
  public static AlertFacts of(
      Rule rule, EnrichedArticle enriched, List<Hit> hits, List<StoredArticle> story) {
    Article article = enriched.article();
    return new AlertFacts(
        rule.id(),
        rule.name(),
        rule.owner(),
        article.id(),
        article.revision(),
        enriched.storyId(),
        article.title().isBlank() ? "(without a headline)" : article.title(),
        article.url(),
        article.source().name(),
        article.source().region(),
        enriched.language().code(),
        article.publishedAt(),
        article.firstSeenAt(),
        article.fetchedAt(),
        why(article, hits),
        enriched.topics().stream().map(tag -> topic(article, tag)).toList(),
        alsoIn(article, story),
        Optional.empty());
  }

  /** Sentences with the rule's words marked, those of the text before the headline. */
  private static List<Snippet> why(Article article, List<Hit> hits) {
    List<Snippet> snippets = new ArrayList<>(sentences(article.text(), spans(hits, "text")));
    if (snippets.size() > MOST_SENTENCES) {
      snippets.subList(MOST_SENTENCES, snippets.size()).clear();
    }
    List<TextSpan> inTitle = spans(hits, "title");
    if (!inTitle.isEmpty()) {
      snippets.add(snippet(article.title(), new TextSpan(0, article.title().length()), inTitle));
    }
    return snippets;
  }

  private static List<Snippet> sentences(String text, List<TextSpan> spans) {
    Map<TextSpan, List<TextSpan>> bySentence = new LinkedHashMap<>();
    for (TextSpan span : spans) {
      TextSpan known =
          bySentence.keySet().stream()
              .filter(sentence -> sentence.contains(span))
              .findFirst()
              .orElseGet(() -> Sentences.around(text, span));
      bySentence.computeIfAbsent(known, sentence -> new ArrayList<>()).add(span);
    }
    return bySentence.entrySet().stream()
        .map(entry -> snippet(text, entry.getKey(), entry.getValue()))
        .toList();
  }

  private static List<TextSpan> spans(List<Hit> hits, String field) {
    return hits.stream()
        .filter(hit -> hit.field().equals(field) && hit.end() > hit.start())
        .map(hit -> new TextSpan(hit.start(), hit.end()))
        .distinct()
        .toList();
  }

  private static TopicFact topic(Article article, TopicTag tag) {
    Evidence best = tag.evidence().get(0);
    String text = best.field() == TextField.TITLE ? article.title() : article.text();
    return new TopicFact(
        tag.topic(),
        tag.certainty(),
        Optional.of(snippet(text, sentence(text, best), best.matches())));
  }

  private static TextSpan sentence(String text, Evidence evidence) {
    TextSpan sentence = evidence.sentence();
    boolean isLong = sentence.end() - sentence.start() > Sentences.LONGEST;
    return isLong ? Sentences.around(text, evidence.matches().get(0)) : sentence;
  }

  /** A stretch of a text with spans moved into it, put in order and without overlaps. */
  private static Snippet snippet(String text, TextSpan sentence, List<TextSpan> spans) {
    List<TextSpan> inside = new ArrayList<>();
    int from = 0;
    for (TextSpan span : spans.stream().sorted(Comparator.comparingInt(TextSpan::start)).toList()) {
      int start = Math.max(from, span.start() - sentence.start());
      int end = Math.min(span.end(), sentence.end()) - sentence.start();
      if (end > start) {
        inside.add(new TextSpan(start, end));
        from = end;
      }
    }
    return new Snippet(sentence.of(text), inside);
  }

  private static List<OutletFact> alsoIn(Article article, List<StoredArticle> story) {
    Set<String> named = new HashSet<>(Set.of(article.source().feedId()));
    return story.stream()
        .map(other -> other.enriched().article())
        .filter(other -> named.add(other.source().feedId()))
        .map(other -> new OutletFact(other.source().name(), other.url(), other.firstSeenAt()))
        .limit(MOST_OUTLETS)
        .toList();
  }
}
