package io.wirewatch.alerts.deliver.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.alerts.deliver.DeliveryResult;
import io.wirewatch.alerts.deliver.Notifier;
import io.wirewatch.alerts.message.Links;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.Destinations;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.runtime.fetch.FetchRequest;
import io.wirewatch.runtime.fetch.FetchResult;
import io.wirewatch.runtime.fetch.FetchResult.Failed;
import io.wirewatch.runtime.fetch.FetchResult.Fetched;
import io.wirewatch.runtime.fetch.SafeFetcher;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Calls webhooks. Id and body stay the same in every attempt; the timestamp and with it the
 * signature are of the attempt, so that a receiver can refuse old calls. Redirects are not
 * followed.
 */
public final class WebhookNotifier implements Notifier {
  private static final int REPLY_SHOWN = 200;

  private final SafeFetcher fetcher;
  private final Destinations destinations;
  private final Links links;
  private final InstantSource clock;

  public WebhookNotifier(
      SafeFetcher fetcher, Destinations destinations, Links links, InstantSource clock) {
    this.fetcher = fetcher;
    this.destinations = destinations;
    this.links = links;
    this.clock = clock;
  }

  @Override
  public DestinationKind kind() {
    return DestinationKind.WEBHOOK;
  }

  @Override
  public DeliveryResult deliver(Message message, Destination destination) {
    Instant now = clock.instant();
    byte[] body = WebhookBody.of(message, links);
    String signature =
        Signature.of(destinations.signingSecrets(destination.id()), message.id(), now, body);
    Map<String, String> headers =
        Map.of(
            "content-type",
            "application/json",
            "webhook-id",
            message.id(),
            "webhook-timestamp",
            Long.toString(now.getEpochSecond()),
            "webhook-signature",
            signature);
    try {
      URI url = URI.create(destination.address());
      return judge(
          fetcher.fetch(new FetchRequest("POST", url, headers, Optional.of(body), 0)), now);
    } catch (IllegalArgumentException e) {
      return new DeliveryResult.GiveUp(
          FailureReason.URL_REFUSED, "not an address: " + e.getMessage());
    }
  }

  private static DeliveryResult judge(FetchResult result, Instant now) {
    if (result instanceof Failed failed) {
      FailureReason reason = FailureReason.valueOf(failed.failure().name());
      return DeliveryResult.TryLater.of(reason, failed.detail(), Duration.ZERO);
    }
    Fetched answer = (Fetched) result;
    String reply = reply(answer);
    if (answer.status() / 100 == 2) {
      return new DeliveryResult.Sent(reply);
    }
    if (answer.status() == 410) {
      return new DeliveryResult.Disable(FailureReason.WEBHOOK_GONE, reply);
    }
    Duration wait = RetryAfter.of(answer.headers().first("retry-after"), now);
    return DeliveryResult.TryLater.of(reason(answer.status()), reply, wait);
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

  private static String reply(Fetched answer) {
    int length = Math.min(answer.body().length, REPLY_SHOWN);
    String said =
        new String(answer.body(), 0, length, UTF_8).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return said.isEmpty()
        ? "answered " + answer.status()
        : "answered " + answer.status() + ": " + said;
  }
}
