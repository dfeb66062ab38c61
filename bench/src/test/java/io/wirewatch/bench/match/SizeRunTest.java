package io.wirewatch.bench.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.matching.FieldSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

class SizeRunTest {

  private static final FieldSchema SCHEMA =
      new FieldSchema(List.of("title", "text"), List.of("source", "topic"));
  private static final long SHORT = 20_000_000;

  @Test
  void bothSidesFindTheSameWithEverySetup() {
    SampleNews news = new SampleNews(SCHEMA, 3);

    for (MonitorSetup setup : MonitorSetup.values()) {
      SizeRun.Plan plan = new SizeRun.Plan(1, SHORT, SHORT, 50, List.of(setup));
      Comparison comparison = new SizeRun(SCHEMA, plan, news).run(500);

      assertThat(comparison.equal()).as(setup.title()).isTrue();
      assertThat(comparison.json())
          .matches("\\{\"n\":500,\"ours\":\\d+,\"lucene\":\\d+,\"ratio\":[\\d.]+,\"equal\":true}");
    }
  }

  @Test
  void changesOneQueryWhileOthersAreMatched() {
    Changed changed = new ChangeRun(SCHEMA, new SampleNews(SCHEMA, 3), 100).run(300);

    assertThat(changed.visible().median()).isPositive();
    assertThat(changed.line()).startsWith("One of 300 queries changed: at work after ");
  }
}
