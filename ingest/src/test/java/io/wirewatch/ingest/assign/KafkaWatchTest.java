package io.wirewatch.ingest.assign;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.poll.PollListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KafkaWatchTest {
  private final List<String> told = new ArrayList<>();
  private final PollGate gate =
      new PollGate(
          new PollListener() {
            @Override
            public void stoppedPolling(String reason) {
              told.add("stopped: " + reason);
            }

            @Override
            public void resumedPolling() {
              told.add("resumed");
            }
          });
  private Optional<String> trouble = Optional.empty();
  private final KafkaWatch watch = new KafkaWatch(() -> trouble, gate);

  @Test
  void stopsPollingAfterTwoMissedAnswersAndResumesWithTheFirst() throws InterruptedException {
    trouble = Optional.of("refused");
    watch.look();
    assertThat(gate.isOpenWithin(0)).isTrue();
    watch.look();
    watch.look();
    assertThat(gate.isOpenWithin(1)).isFalse();
    trouble = Optional.empty();
    watch.look();

    assertThat(gate.isOpenWithin(0)).isTrue();
    assertThat(told).containsExactly("stopped: refused", "resumed");
  }

  @Test
  void aPollThatKafkaDidNotTakeStopsPollingAtOnce() {
    gate.close("TimeoutException");

    assertThat(gate.closedBecause()).contains("TimeoutException");
    watch.look();
    assertThat(gate.closedBecause()).isEmpty();
  }
}
