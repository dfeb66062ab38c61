package io.wirewatch.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.standalone.demo.SampleSource.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleDayTest {
  private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

  private final List<SampleSource> sources = SampleReader.read();

  @Test
  void holdsTwelveOutletsInTwoLanguagesWithCopiesAndFaults() {
    assertThat(sources).hasSize(12);
    assertThat(sources).extracting(SampleSource::language).contains("en", "es");
    assertThat(sources).anyMatch(source -> !source.faults().isEmpty());
    assertThat(sources.stream().mapToInt(source -> source.items().size()).sum()).isGreaterThan(150);
  }

  @Test
  void aCorrectionReplacesTheArticleAndKeepsItsTime() {
    SampleSource gazette = source("bayou-gazette");

    Shown before = shown(gazette, "sheriff-287g", 10);
    Shown after = shown(gazette, "sheriff-287g", 16);

    assertThat(after.item().text()).contains("Correction:").isNotEqualTo(before.item().text());
    assertThat(after.publishedAt()).isEqualTo(before.publishedAt());
  }

  @Test
  void nothingAppearsBeforeItsTime() {
    SampleSource wire = source("river-city-wire");

    assertThat(wire.shown(Duration.ZERO)).hasSize(2);
    assertThat(wire.shown(Duration.ofMinutes(4))).hasSize(4);
  }

  @Test
  void writesEachFormatWithEscapedText() {
    FeedWriter writer = new FeedWriter(START::plus, "http://127.0.0.1:8088");
    for (SampleSource source : sources) {
      String document =
          new String(writer.write(source, source.shown(Duration.ofMinutes(200))), UTF_8);

      assertThat(document).contains(source.items().get(source.items().size() - 1).slug());
      assertThat(document).doesNotContain("& ");
    }
  }

  private SampleSource source(String id) {
    return sources.stream().filter(source -> source.id().equals(id)).findFirst().orElseThrow();
  }

  private static Shown shown(SampleSource source, String slug, int minute) {
    return source.shown(Duration.ofMinutes(minute)).stream()
        .filter(shown -> shown.item().slug().equals(slug))
        .findFirst()
        .orElseThrow();
  }
}
