package io.wirewatch.enrich.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.wirewatch.contract.article.TopicTag;
import io.wirewatch.enrich.tagging.TaggingResult.Tagged;
import io.wirewatch.enrich.taxonomy.Example;
import io.wirewatch.enrich.taxonomy.Taxonomy;
import io.wirewatch.enrich.taxonomy.TaxonomyReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples that stand in the topics' own files. */
class TopicExamplesTest {

  private static final Taxonomy TAXONOMY = TaxonomyReader.read(Path.of("../config/taxonomy"));
  private static final Tagger TAGGER = new Tagger(TAXONOMY);

  static Stream<Arguments> examples() {
    return TAXONOMY.topics().stream()
        .flatMap(topic -> topic.examples().stream().map(example -> arguments(topic.id(), example)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("examples")
  void isTaggedAsItsFileSays(String topic, Example example) {
    Tagged tagged = (Tagged) TAGGER.tag(Articles.of(example.title(), example.text()));

    List<String> topics = tagged.topics().stream().map(TopicTag::topic).toList();

    if (example.positive()) {
      assertThat(topics).as(example.title()).contains(topic);
    } else {
      assertThat(topics).as(example.title()).doesNotContain(topic);
    }
  }

  @Test
  void knowsAllEighteenTopics() {
    assertThat(TAXONOMY.topics()).hasSize(18);
  }
}
