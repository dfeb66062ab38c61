package io.wirewatch.contract.failure;

import io.wirewatch.contract.Check;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * Something the pipeline could not use, kept with its bytes so that nothing is lost.
 *
 * <p>On the rejections channel the value is the original bytes; all else travels in headers, see
 * {@link RejectionHeaders}.
 *
 * @param stage where it failed
 * @param reason why
 * @param detail one sentence for a person, cut at {@value #MAX_DETAIL} UTF-16 units
 * @param origin the record it was, where it was one
 * @param value the original bytes; not to be changed
 * @param at when, by our clock
 */
public record Rejection(
    Stage stage,
    FailureReason reason,
    String detail,
    Optional<Origin> origin,
    byte[] value,
    Instant at) {

  /** Longest detail kept, in UTF-16 units. */
  public static final int MAX_DETAIL = 1_000;

  private static final String CUT = "kept the first ";

  public Rejection {
    detail = detail.length() > MAX_DETAIL ? detail.substring(0, MAX_DETAIL) : detail;
    Check.require(value.length > 0 || origin.isPresent(), "rejection of nothing from nowhere");
  }

  /** The same with at most so many bytes; where some had to go, the detail says so. */
  public Rejection cutTo(int most) {
    return value.length <= most
        ? this
        : new Rejection(
            stage,
            reason,
            CUT + "%d of %d bytes; %s".formatted(most, value.length, detail),
            origin,
            Arrays.copyOf(value, most),
            at);
  }

  /** Whether only the first of the original bytes were kept. */
  public boolean isCut() {
    return detail.startsWith(CUT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rejection that
        && stage == that.stage
        && reason == that.reason
        && detail.equals(that.detail)
        && origin.equals(that.origin)
        && Arrays.equals(value, that.value)
        && at.equals(that.at);
  }

  @Override
  public int hashCode() {
    return Objects.hash(stage, reason, detail, origin, Arrays.hashCode(value), at);
  }

  @Override
  public String toString() {
    return "Rejection[%s, %s, %s, %s, %d bytes, %s]"
        .formatted(stage.code(), reason.code(), detail, origin, value.length, at);
  }
}
