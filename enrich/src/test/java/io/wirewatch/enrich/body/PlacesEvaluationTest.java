package io.wirewatch.enrich.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.article.PlaceTag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Own-written items, each with the places it names. */
class PlacesEvaluationTest {
  private final Texts texts = new Texts();

  @Test
  void findsThePlacesOfEveryItemAndNoOthers() throws IOException {
    List<String> items = items();

    List<String> wrong = items.stream().map(this::difference).flatMap(Optional::stream).toList();

    assertThat(items).hasSizeGreaterThan(100);
    assertThat(wrong).isEmpty();
  }

  private Optional<String> difference(String line) {
    List<String> cells = List.of(line.split(" \\| "));
    String text = cells.get(1);
    Optional<String> region = Optional.of(cells.get(0)).filter(cell -> !cell.equals("-"));
    Set<String> expected = new TreeSet<>(List.of(cells.get(2).split("; ")));
    expected.remove("none");

    Set<String> found = new TreeSet<>();
    texts.find(Texts.article("", text, region)).places().stream()
        .map(PlaceTag::label)
        .forEach(found::add);

    return found.equals(expected)
        ? Optional.empty()
        : Optional.of(text + " expected " + expected + ", found " + found);
  }

  private static List<String> items() throws IOException {
    try (InputStream in = PlacesEvaluationTest.class.getResourceAsStream("/gazetteer/places.txt")) {
      byte[] bytes = Objects.requireNonNull(in, "places.txt").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
