package io.wirewatch.contract.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class RejectionHeadersTest {
  private static final Rejection REJECTION =
      new Rejection(
          Stage.DECODE,
          FailureReason.UNREADABLE,
          "not an Article: línea 1",
          Optional.of(new Origin("wirewatch.articles.raw.v1", 3, 17)),
          new byte[] {0, -1},
          Instant.parse("2026-11-24T09:00:00Z"));

  @Test
  void comesBackAsItWasWritten() {
    Headers headers = new RecordHeaders();

    RejectionHeaders.write(headers, REJECTION);

    assertThat(RejectionHeaders.read(headers, REJECTION.value())).isEqualTo(REJECTION);
  }

  @Test
  void aSecondRejectionReplacesTheFirst() {
    Headers headers = new RecordHeaders();
    RejectionHeaders.write(headers, REJECTION);

    RejectionHeaders.write(headers, REJECTION);

    assertThat(headers.toArray()).hasSize(7);
  }

  @Test
  void namesTheHeaderThatIsMissing() {
    assertThatThrownBy(() -> RejectionHeaders.read(new RecordHeaders(), new byte[0]))
        .hasMessage("header rejection-stage is missing");
  }

  @Test
  void cutsAnEndlessDetail() {
    Rejection rejection =
        new Rejection(
            Stage.ENRICH,
            FailureReason.TAGGING_FAILED,
            "x".repeat(5_000),
            Optional.empty(),
            new byte[] {1},
            Instant.EPOCH);

    assertThat(rejection.detail()).hasSize(Rejection.MAX_DETAIL);
  }
}
