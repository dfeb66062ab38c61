package io.wirewatch.enrich.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.enrich.taxonomy.TaxonomyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomyTrialTest {

  @TempDir private Path folder;

  @Test
  void tellsWhichExampleFailsWhereAndWhatFoundSomethingInIt() throws IOException {
    writeATaxonomyWithOneWrongExample();

    TaxonomyTrial trial = TaxonomyTrial.of(TaxonomyReader.read(folder));

    assertThat(trial.examples()).isEqualTo(3);
    assertThat(trial.failed()).hasSize(1);
    TaxonomyTrial.Failure failure = trial.failed().get(0);
    assertThat(failure.example().title()).isEqualTo("ICE agents at a market");
    assertThat(failure.example().line()).isEqualTo(12);
    assertThat(failure.found()).containsExactly("relevance/ice");
    assertThat(trial.unused()).isEqualTo(List.of("raids/sweep"));
  }

  private void writeATaxonomyWithOneWrongExample() throws IOException {
    write("words.yaml", "words: {}\n");
    write(
        "relevance.yaml",
        """
        scoring: {title: 1, lead: 0.7, body: 0.2, unplaced: 0.7, relevant: 0.5, leaning: 0.3, likely: 0.5, strong: 0.8}
        own:
          - {id: ice, weight: 0.9, find: ICE}
        subject: []
        place: []
        foreign: []
        vetoes: []
        """);
    write(
        "raids.yaml",
        """
        id: raids
        name: Raids
        definition: Raids.
        in: [raids]
        out: []
        queries:
          - {id: raid, weight: 0.9, find: "any(raid raids)"}
          - {id: sweep, weight: 0.9, find: sweep}
        examples:
          positive:
            - title: ICE raid in Denver
            - title: ICE agents at a market
          negative:
            - title: Snow
        """);
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }
}
