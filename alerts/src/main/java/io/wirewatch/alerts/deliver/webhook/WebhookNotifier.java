package io.wirewatch.alerts.deliver.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.alerts.deliver.DeliveryResult;
import io.wirewatch.alerts.deliver.HttpAnswers;
import io.wirewatch.alerts.deliver.Introduction;
import io.wirewatch.alerts.deliver.Notifier;
import io.wirewatch.alerts.message.Links;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.Destinations;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.runtime.fetch.FetchFailure;
import io.wirewatch.runtime.fetch.FetchRequest;
import io.wirewatch.runtime.fetch.FetchResult;
import io.wirewatch.runtime.fetch.FetchResult.Failed;
import io.wirewatch.runtime.fetch.FetchResult.Fetched;
import io.wirewatch.runtime.fetch.SafeFetcher;
import java.net.URI;
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
    return sendBody(message, WebhookBody.of(message, links), destination);
  }

  @Override
  public DeliveryResult test(Message sample, Destination destination) {
    return sendBody(sample, WebhookBody.of(WebhookBody.TEST, sample, links), destination);
  }

  @Override
  public Optional<String> written(Message message) {
    return Optional.of(new String(WebhookBody.of(message, links), UTF_8));
  }

  @Override
  public Optional<String> writtenAsTest(Message sample) {
    return Optional.of(new String(WebhookBody.of(WebhookBody.TEST, sample, links), UTF_8));
  }

  /**
   * Sends a challenge. A receiver that answers with it wants our messages; where it only takes the
   * call, somebody who reads it follows the link.
   */
  @Override
  public Introduction introduce(String id, String link, Destination destination) {
    Instant now = clock.instant();
    Challenge challenge = Challenge.of(link);
    FetchResult answer = call(id, challenge.body(now), destination, now);
    boolean agreed =
        answer instanceof Fetched fetched
            && fetched.status() / 100 == 2
            && challenge.isAnsweredBy(HttpAnswers.text(fetched));
    return new Introduction(judge(answer, now), agreed);
  }

  private DeliveryResult sendBody(Message message, byte[] body, Destination destination) {
    Instant now = clock.instant();
    return judge(call(message.id(), body, destination, now), now);
  }

  private FetchResult call(String id, byte[] body, Destination destination, Instant now) {
    String signature =
        Signature.of(destinations.signingSecrets(destination.id(), now), id, now, body);
    Map<String, String> headers =
        Map.of(
            "content-type",
            "application/json",
            "webhook-id",
            id,
            "webhook-timestamp",
            Long.toString(now.getEpochSecond()),
            "webhook-signature",
            signature);
    try {
      URI url = URI.create(destination.address());
      return fetcher.fetch(new FetchRequest("POST", url, headers, Optional.of(body), 0));
    } catch (IllegalArgumentException e) {
      return new Failed(FetchFailure.URL_REFUSED, "the address cannot be read");
    }
  }

  private static DeliveryResult judge(FetchResult result, Instant now) {
    if (result instanceof Fetched answer && answer.status() == 410) {
      return new DeliveryResult.Disable(FailureReason.WEBHOOK_GONE, HttpAnswers.reply(answer));
    }
    return HttpAnswers.judge(result, now);
  }
}
