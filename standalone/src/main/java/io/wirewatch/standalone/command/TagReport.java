package io.wirewatch.standalone.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.BodyTag;
import io.wirewatch.contract.article.Evidence;
import io.wirewatch.contract.article.OfficeHolderTag;
import io.wirewatch.contract.article.PlaceTag;
import io.wirewatch.contract.article.TextSpan;
import io.wirewatch.contract.article.TopicTag;
import io.wirewatch.enrich.body.Named;
import io.wirewatch.enrich.tagging.TaggingResult.Tagged;
import io.wirewatch.standalone.terminal.Printable;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One article's tags, for people and for programs.
 *
 * @param article as it was tagged
 * @param tagged what came of it
 * @param taxonomy version of the taxonomy
 */
record TagReport(Article article, Tagged tagged, String taxonomy) {

  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  /** Topics with their sentences, the words that matched in bold or in brackets. */
  String text(boolean colours) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s (%.2f), language %s, taxonomy %s%n",
            tagged.relevance().relevant() ? "Of the beat" : "Not of the beat",
            tagged.relevance().score(),
            tagged.language().code(),
            taxonomy));
    if (!tagged.topics().isEmpty()) {
      text.append(legend(colours));
    }
    for (TopicTag tag : tagged.topics()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%n%s  %s %.2f%n",
              tag.topic(),
              tag.certainty().name().toLowerCase(Locale.ROOT),
              tag.score()));
      for (Evidence evidence : tag.evidence()) {
        text.append("  ").append(marked(evidence, colours)).append("  · ");
        text.append(evidence.query()).append(System.lineSeparator());
      }
    }
    Named named = tagged.named();
    add(text, "Places", named.places().stream().map(PlaceTag::label));
    add(text, "Bodies", named.bodies().stream().map(BodyTag::name));
    add(text, "Officials", named.officeHolders().stream().map(TagReport::withOffice));
    return text.toString();
  }

  private static void add(StringBuilder text, String heading, Stream<String> names) {
    String list = names.map(Printable::of).collect(Collectors.joining("; "));
    if (!list.isEmpty()) {
      text.append(String.format(Locale.ROOT, "%n%-9s  %s%n", heading, list));
    }
  }

  private static String withOffice(OfficeHolderTag holder) {
    return holder.name() + ", " + holder.officeName();
  }

  private static String legend(boolean colours) {
    String words = colours ? "Words in bold" : "Words in brackets";
    String query = " earned the topic; the query that found them stands behind the dot.";
    return words + query + System.lineSeparator();
  }

  private String marked(Evidence evidence, boolean colours) {
    String field = article.field(evidence.field());
    StringBuilder marked = new StringBuilder();
    int at = evidence.sentence().start();
    for (TextSpan match : evidence.matches()) {
      marked.append(Printable.of(field.substring(at, match.start())));
      marked.append(colours ? BOLD : "[").append(Printable.of(match.of(field)));
      marked.append(colours ? PLAIN : "]");
      at = match.end();
    }
    int end = Math.min(evidence.sentence().end(), field.length());
    return marked.append(Printable.of(field.substring(Math.min(at, end), end))).toString();
  }

  ObjectNode json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("relevant", tagged.relevance().relevant());
    node.put("relevance", tagged.relevance().score());
    node.put("language", tagged.language().code());
    node.put("taxonomy", taxonomy);
    node.putArray("topics");
    for (TopicTag tag : tagged.topics()) {
      ObjectNode topic = node.withArray("topics").addObject();
      topic.put("topic", tag.topic());
      topic.put("certainty", tag.certainty().name().toLowerCase(Locale.ROOT));
      topic.put("score", tag.score());
      tag.evidence().forEach(each -> add(topic.withArray("evidence").addObject(), each));
    }
    Named named = tagged.named();
    node.putArray("places");
    named.places().forEach(place -> addName(node.withArray("places"), place.id(), place.label()));
    node.putArray("bodies");
    named.bodies().forEach(body -> addName(node.withArray("bodies"), body.id(), body.name()));
    node.putArray("officials");
    named
        .officeHolders()
        .forEach(holder -> addName(node.withArray("officials"), holder.id(), withOffice(holder)));
    return node;
  }

  private static void addName(ArrayNode list, String id, String name) {
    list.addObject().put("id", id).put("name", name);
  }

  private void add(ObjectNode node, Evidence evidence) {
    String field = article.field(evidence.field());
    node.put("field", evidence.field().name().toLowerCase(Locale.ROOT));
    node.put("query", evidence.query());
    node.put("start", evidence.sentence().start());
    node.put("end", evidence.sentence().end());
    node.put("sentence", evidence.sentence().of(field));
    for (TextSpan match : evidence.matches()) {
      node.withArray("matches")
          .addObject()
          .put("start", match.start())
          .put("end", match.end())
          .put("words", match.of(field));
    }
  }
}
