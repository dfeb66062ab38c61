package io.wirewatch.alerts.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.alerts.store.Alert;
import io.wirewatch.alerts.store.AlertFacts;
import io.wirewatch.alerts.store.Snippet;
import io.wirewatch.alerts.store.StoredArticle;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.article.Evidence;
import io.wirewatch.contract.article.TextSpan;
import io.wirewatch.contract.article.TopicTag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Articles and alerts as JSON on one line. The article's text is quoted, never handed on whole. */
public final class LiveJson {
  private final ObjectMapper mapper = new ObjectMapper();

  LiveJson() {}

  LiveEvent of(StoredArticle stored) {
    return new LiveEvent(stored.sequence(), "article", written(article(stored.enriched())));
  }

  LiveEvent of(Alert alert) {
    return new LiveEvent(alert.sequence(), "alert", written(alert(alert)));
  }

  /** An article as programs read it. */
  public static Map<String, Object> article(EnrichedArticle enriched) {
    Article article = enriched.article();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", article.id());
    json.put("storyId", enriched.storyId());
    json.put("revision", article.revision());
    json.put("title", article.title());
    json.put("url", article.url());
    json.put("source", Map.of("id", article.source().feedId(), "name", article.source().name()));
    article.source().region().ifPresent(region -> json.put("region", region));
    json.put("language", enriched.language().code());
    article.publishedAt().ifPresent(at -> json.put("publishedAt", at.toString()));
    json.put("firstSeenAt", article.firstSeenAt().toString());
    json.put("topics", enriched.topics().stream().map(tag -> topic(article, tag)).toList());
    return json;
  }

  private static Map<String, Object> topic(Article article, TopicTag tag) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("topic", tag.topic());
    json.put("certainty", tag.certainty().name().toLowerCase(Locale.ROOT));
    Evidence best = tag.evidence().get(0);
    String text = article.field(best.field());
    json.put("sentence", best.sentence().of(text));
    json.put("words", best.matches().stream().map(match -> match.of(text)).toList());
    return json;
  }

  /** An alert as programs read it. */
  public static Map<String, Object> alert(Alert alert) {
    AlertFacts facts = alert.facts();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", alert.id());
    json.put("rule", Map.of("id", facts.ruleId(), "name", facts.ruleName()));
    json.put("storyId", facts.storyId());
    json.put("articleId", facts.articleId());
    json.put("title", facts.title());
    json.put("url", facts.url());
    json.put("outlet", facts.outlet());
    json.put("language", facts.language());
    facts.publishedAt().ifPresent(at -> json.put("publishedAt", at.toString()));
    json.put("firstSeenAt", facts.firstSeenAt().toString());
    json.put("madeAt", alert.madeAt().toString());
    json.put("why", facts.why().stream().map(LiveJson::snippet).toList());
    json.put("topics", facts.topics().stream().map(topic -> topic.topic()).toList());
    json.put("alsoIn", facts.alsoIn().stream().map(outlet -> outlet.name()).toList());
    return json;
  }

  private static Map<String, Object> snippet(Snippet snippet) {
    List<String> words =
        snippet.matches().stream().map((TextSpan match) -> match.of(snippet.text())).toList();
    return Map.of("sentence", snippet.text(), "words", words);
  }

  private String written(Map<String, Object> json) {
    try {
      return mapper.writeValueAsString(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("maps of texts can be written", impossible);
    }
  }
}
