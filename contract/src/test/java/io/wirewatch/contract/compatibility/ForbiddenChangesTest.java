package io.wirewatch.contract.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.contract.channel.EventJson;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of breaking change, made to a copy of today's contract, is refused by name. */
class ForbiddenChangesTest {
  private static Release today = new Release("none", List.of(), Map.of());

  @BeforeAll
  static void readTheContract() throws IOException {
    Release read = Release.today();
    today = new Release("0.1", read.channels(), read.schemas());
  }

  @Test
  void aRemovedField() {
    assertThat(
            changes(
                "enriched-article.v1",
                "/$defs/tag",
                tag -> {
                  ((ObjectNode) tag.get("properties")).remove("score");
                  removeText((ArrayNode) tag.get("required"), "score");
                }))
        .containsExactly(
            "articles-enriched: field `topics[].score` was removed; consumers of 0.1 read it");
  }

  @Test
  void aRenamedFieldOfAnArticleOnEachChannelThatCarriesIt() {
    List<String> said =
        changes(
            "article.v1",
            "/properties",
            fields -> fields.set("keywords", fields.remove("categories")));

    assertThat(said)
        .contains(
            "articles-raw: field `categories` was removed; consumers of 0.1 read it",
            "articles-enriched: field `article.categories` was removed; consumers of 0.1 read it",
            "feeds-pages: field `article.categories` was removed; consumers of 0.1 read it",
            "feeds-items: field `held.categories` was removed; consumers of 0.1 read it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/properties/revision | {\"type\":\"string\"} | the type of field `revision` changed from integer to string; consumers of 0.1 rely on it",
        "/properties/title | {\"maxLength\":900} | the limits of field `title` changed from {maxLength=500} to {maxLength=900}; consumers of 0.1 rely on it",
        "/properties/changed/items | {\"enum\":[\"title\"]} | value `text` of field `changed[]` was removed; consumers of 0.1 know it",
        "/properties/changed/items | {\"enum\":[\"title\",\"text\",\"images\"]} | value `images` of field `changed[]` is new; consumers of 0.1 do not know it",
      })
  void aChangedTypeLimitOrListOfValues(String where, String to, String said) {
    assertThat(changes("article.v1", where, node -> node.setAll(object(to))))
        .contains("articles-raw: " + said);
  }

  @Test
  void anotherMeaningOfAValue() {
    assertThat(
            changes(
                "settlement.v1",
                "/properties/way/x-meaning",
                meaning -> meaning.put("dropped", "It was put back.")))
        .containsExactly(
            "rejections-settled: the meaning of `dropped` of field `way` changed from It was"
                + " looked at and let go. to It was put back.; consumers of 0.1 rely on it");
  }

  @Test
  void aNewFieldThatIsRequired() {
    assertThat(
            changes(
                "story.v1",
                "",
                story -> {
                  ((ObjectNode) story.get("properties")).putObject("mood").put("type", "string");
                  ((ArrayNode) story.get("required")).add("mood");
                }))
        .containsExactly(
            "stories: field `mood` is new and required; writers of 0.1 do not write it");
  }

  @Test
  void aFieldThatIsNoLongerOrNewlyRequired() {
    assertThat(
            changes(
                "article.v1",
                "",
                all -> removeText((ArrayNode) all.get("required"), "firstSeenAt")))
        .contains("articles-raw: field `firstSeenAt` is optional now; consumers of 0.1 rely on it");
    assertThat(
            changes("article.v1", "", all -> ((ArrayNode) all.get("required")).add("publishedAt")))
        .contains(
            "articles-raw: field `publishedAt` is required now; writers of 0.1 do not always write it");
  }

  @Test
  void aChannelThatIsRenamedRekeyedSpreadOtherwiseOrKeptForShorter() {
    assertThat(channelChanges(c -> with(c, "wirewatch.stories.best.v1", c.key(), 6, 30)))
        .containsExactly(
            "stories: channel `wirewatch.stories.v1` was removed or renamed; consumers of 0.1 read it");
    assertThat(channelChanges(c -> with(c, c.name(), "article id", 12, 7)))
        .containsExactly(
            "stories: the key changed from story id to article id; consumers of 0.1 rely on it",
            "stories: the number of partitions changed from 6 to 12; consumers of 0.1 rely on it",
            "stories: the retention changed from PT720H to PT168H; consumers of 0.1 rely on it");
  }

  @Test
  void aHeaderThatIsNotWrittenAnyMore() {
    assertThat(
            channelChanges(
                c -> {
                  Map<String, Boolean> fewer = new TreeMap<>(c.headers());
                  fewer.remove("ce_id");
                  fewer.put("ce_time", false);
                  return terms(c, c.name(), c.key(), c.partitions(), c.retention(), fewer);
                }))
        .containsExactly(
            "stories: header `ce_id` was removed; consumers of 0.1 read it",
            "stories: header `ce_time` is not always written any more; consumers of 0.1 rely on it");
  }

  @Test
  void anOptionalFieldIsWelcome() {
    assertThat(
            changes(
                "article.v1",
                "/properties",
                fields -> fields.putObject("mood").put("type", "string").put("minLength", 1)))
        .isEmpty();
  }

  private static ObjectNode object(String json) {
    try {
      return (ObjectNode) EventJson.mapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> changes(String schema, String where, Consumer<ObjectNode> change) {
    Map<String, JsonNode> schemas = new TreeMap<>(today.schemas());
    JsonNode copy = Objects.requireNonNull(schemas.get(schema)).deepCopy();
    change.accept((ObjectNode) copy.at(where));
    schemas.put(schema, copy);
    return ForbiddenChanges.between(today, new Release("0.2", today.channels(), schemas));
  }

  private static List<String> channelChanges(UnaryOperator<ChannelTerms> change) {
    List<ChannelTerms> channels =
        today.channels().stream()
            .map(c -> c.shortName().equals("stories") ? change.apply(c) : c)
            .toList();
    return ForbiddenChanges.between(today, new Release("0.2", channels, today.schemas()));
  }

  private static ChannelTerms with(
      ChannelTerms c, String name, String key, int partitions, int days) {
    return terms(c, name, key, partitions, Duration.ofDays(days), c.headers());
  }

  private static ChannelTerms terms(
      ChannelTerms c,
      String name,
      String key,
      int partitions,
      Duration retention,
      Map<String, Boolean> headers) {
    return new ChannelTerms(
        name,
        c.shortName(),
        c.audience(),
        key,
        partitions,
        retention,
        c.cleanup(),
        c.events(),
        headers,
        c.schema());
  }

  private static void removeText(ArrayNode array, String text) {
    for (int i = 0; i < array.size(); i++) {
      if (array.get(i).asText().equals(text)) {
        array.remove(i);
        return;
      }
    }
  }
}
