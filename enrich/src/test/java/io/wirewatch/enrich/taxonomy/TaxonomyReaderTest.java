package io.wirewatch.enrich.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxonomyReaderTest {

  private static final String WORDS =
      """
      words:
        agents: ICE "border patrol"
        people: '{agents} migrants'
      """;

  private static final String RELEVANCE =
      """
      scoring: {title: 0.9, lead: 0.7, body: 0.2, unplaced: 0.5, relevant: 0.5, leaning: 0.3, likely: 0.5, strong: 0.7}
      own:
        - {id: ice, weight: 0.8, find: 'any({agents})'}
      """;

  private static final String TOPIC =
      """
      id: detention
      name: Detention
      definition: Where people are held.
      in: [sites]
      out: [jails]
      queries:
        - id: sites
          language: en
          weight: 0.8
          find: any("detention center" {people})
      examples:
        positive: [{title: A detention center}]
        negative: [{title: A jail}]
      """;

  @TempDir private Path dir;

  @BeforeEach
  void writeAWholeTaxonomy() {
    write("words.yaml", WORDS);
    write("relevance.yaml", RELEVANCE);
    write("detention.yaml", TOPIC);
  }

  private void write(String name, String content) {
    try {
      Files.writeString(dir.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Problem> problems() {
    return catchThrowableOfType(TaxonomyException.class, () -> TaxonomyReader.read(dir)).problems();
  }

  @Test
  void readsTopicsWithTheirQueriesAndWordLists() {
    Taxonomy taxonomy = TaxonomyReader.read(dir);

    Topic topic = taxonomy.topic("detention").orElseThrow();
    assertThat(topic.definition()).isEqualTo("Where people are held.");
    assertThat(topic.examples()).hasSize(2);
    assertThat(topic.queries().get(0).id()).isEqualTo("detention/sites");
    assertThat(topic.queries().get(0).find().toString()).contains("border patrol", "migrants");
  }

  /**
   * What is written in place of something in the topic's file, and the problem that must follow.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "name: Detention; nmae: Detention; 2; \"nmae\" is not a key here",
        "definition: Where people are held.; definition: ''; 3; \"definition\" is missing",
        "id: detention; id: jails; 1; the file's name must be the same",
        "language: en; language: fr; 8; \"fr\" is not a language here",
        "weight: 0.8; weight: 8; 9; must lie between 0 and 1",
        "weight: 0.8; weight: much; 9; not a number",
        "find: any(; find: jail:any(; 10; the query is wrong at character",
        "{people}; {folk}; 10; there is no word list {folk}",
        "find: any; name: any; 7; \"find\" is missing",
        "in: [sites]; in: sites; 4; must be a list",
        "negative: [{title: A jail}]; negative: []; 11; at least one negative example",
        "queries:; queries: [; 7; not readable as YAML",
        "language: en; also: [jails]; 1; which is no topic"
      })
  void reportsWhatIsWrongByLine(String part, String instead, int line, String message) {
    assertThat(TOPIC).contains(part);

    write("detention.yaml", TOPIC.replace(part, instead));

    assertThat(problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo("detention.yaml");
              assertThat(problem.line()).isEqualTo(line);
              assertThat(problem.message()).contains(message);
            });
  }

  @Test
  void pointsAtTheCharacterOfABadQuery() {
    write("detention.yaml", TOPIC.replace("any(\"detention center\" {people})", "near(jail"));

    assertThat(problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.toString())
                    .startsWith("detention.yaml line 10: the query is wrong at character ")
                    .contains("near \"near(jail\""));
  }

  @Test
  void reportsEveryProblemOfEveryFileAtOnce() {
    write("detention.yaml", TOPIC.replace("weight: 0.8", "weight: 8").replace("name:", "nmae:"));
    write("relevance.yaml", RELEVANCE.replace("strong: 0.7", "strong: 0.4"));

    assertThat(problems())
        .extracting(Problem::file)
        .contains("relevance.yaml", "detention.yaml")
        .hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void missesAFileThatMustBeThere() throws IOException {
    Files.delete(dir.resolve("words.yaml"));

    assertThat(problems()).extracting(Problem::file).containsExactly("words.yaml");
  }

  @Test
  void changesItsVersionWithAnyContentAndOnlyThen() {
    String version = TaxonomyReader.read(dir).version();

    assertThat(TaxonomyReader.read(dir).version()).isEqualTo(version).hasSize(12);
    write("detention.yaml", TOPIC.replace("0.8", "0.81"));
    assertThat(TaxonomyReader.read(dir).version()).isNotEqualTo(version);
  }
}
