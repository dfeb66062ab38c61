package io.wirewatch.alerts.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.runtime.fetch.FetchResult;
import io.wirewatch.runtime.fetch.FetchResult.Failed;
import io.wirewatch.runtime.fetch.FetchResult.Fetched;
import java.time.Duration;
import java.time.Instant;

/** What the answer to a call means, for all kinds that are called by HTTP. */
public final class HttpAnswers {
  private static final int BODY_SHOWN = 1_024;

  private HttpAnswers() {}

  /** Any 2xx is sent; everything else is tried again, when the answer asks for it. */
  public static DeliveryResult judge(FetchResult result, Instant now) {
    if (result instanceof Failed failed) {
      FailureReason reason = FailureReason.valueOf(failed.failure().name());
      return DeliveryResult.TryLater.of(reason, failed.detail(), Duration.ZERO);
    }
    Fetched answer = (Fetched) result;
    if (answer.status() / 100 == 2) {
      return new DeliveryResult.Sent(reply(answer));
    }
    Duration wait = RetryAfter.of(answer.headers().first("retry-after"), now);
    return DeliveryResult.TryLater.of(reason(answer.status()), reply(answer), wait);
  }

  /** Status and the first KiB of the body, as one line of text. */
  public static String reply(Fetched answer) {
    String said = text(answer);
    return said.isEmpty()
        ? "answered " + answer.status()
        : "answered " + answer.status() + ": " + said;
  }

  /** The first KiB of the body, as one line of text. */
  public static String text(Fetched answer) {
    int length = Math.min(answer.body().length, BODY_SHOWN);
    return new String(answer.body(), 0, length, UTF_8).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  private static FailureReason reason(int status) {
    if (status == 404) {
      return FailureReason.HTTP_NOT_FOUND;
    }
    if (status == 401 || status == 403) {
      return FailureReason.HTTP_FORBIDDEN;
    }
    if (status == 429) {
      return FailureReason.HTTP_TOO_MANY_REQUESTS;
    }
    return switch (status / 100) {
      case 4 -> FailureReason.HTTP_CLIENT_ERROR;
      case 5 -> FailureReason.HTTP_SERVER_ERROR;
      default -> FailureReason.HTTP_UNEXPECTED;
    };
  }
}
