package io.wirewatch.alerts.deliver.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.alerts.deliver.DeliveryResult;
import io.wirewatch.alerts.deliver.HttpAnswers;
import io.wirewatch.alerts.deliver.Introduction;
import io.wirewatch.alerts.deliver.Notifier;
import io.wirewatch.alerts.message.Links;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.alerts.store.People;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.runtime.fetch.FetchFailure;
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
 * Writes to Slack channels. Slack knows no idempotency key: a message is repeated only when we died
 * between its answer and our note of it.
 */
public final class SlackNotifier implements Notifier {
  /** Slack takes about one message a second for each address. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** What Slack says of an address that will not work again, in our words. */
  private static final Map<String, String> OVER =
      Map.of(
          "no_service", "the webhook was removed in Slack",
          "no_active_hooks", "the webhook was switched off in Slack",
          "invalid_token", "the webhook's address is not valid any more",
          "channel_is_archived", "the channel is archived",
          "channel_not_found", "the channel is gone",
          "no_team", "the workspace is gone",
          "team_disabled", "the workspace is switched off",
          "action_prohibited", "an admin of the workspace forbids it");

  private final SafeFetcher fetcher;
  private final People people;
  private final SlackMessage messages;
  private final InstantSource clock;

  public SlackNotifier(SafeFetcher fetcher, People people, Links links, InstantSource clock) {
    this.fetcher = fetcher;
    this.people = people;
    this.messages = new SlackMessage(links);
    this.clock = clock;
  }

  @Override
  public DestinationKind kind() {
    return DestinationKind.SLACK;
  }

  @Override
  public DeliveryResult deliver(Message message, Destination destination) {
    return call(messages.of(message), destination);
  }

  @Override
  public DeliveryResult test(Message sample, Destination destination) {
    return call(messages.test(sample.facts()), destination);
  }

  @Override
  public Optional<String> written(Message message) {
    return Optional.of(new String(messages.of(message), UTF_8));
  }

  @Override
  public Optional<String> writtenAsTest(Message sample) {
    return Optional.of(new String(messages.test(sample.facts()), UTF_8));
  }

  /**
   * Slack gives an address only to who may write to the channel, so an address that takes the
   * message is agreed to.
   */
  @Override
  public Introduction introduce(String id, String link, Destination destination) {
    String by = people.find(destination.owner()).map(Person::name).orElse("Somebody");
    DeliveryResult result = call(messages.introduction(by), destination);
    return new Introduction(result, result instanceof DeliveryResult.Sent);
  }

  @Override
  public Duration pause() {
    return PAUSE;
  }

  private DeliveryResult call(byte[] body, Destination destination) {
    Map<String, String> headers = Map.of("content-type", "application/json; charset=utf-8");
    try {
      URI url = URI.create(destination.address());
      return judge(
          fetcher.fetch(new FetchRequest("POST", url, headers, Optional.of(body), 0)),
          clock.instant());
    } catch (IllegalArgumentException e) {
      return judge(
          new Failed(FetchFailure.URL_REFUSED, "the address cannot be read"), clock.instant());
    }
  }

  private static DeliveryResult judge(FetchResult result, Instant now) {
    if (result instanceof Fetched answer && answer.status() >= 400 && answer.status() < 500) {
      String said = HttpAnswers.text(answer);
      Optional<String> over = over(answer.status(), said);
      if (over.isPresent()) {
        return new DeliveryResult.Disable(
            FailureReason.SLACK_REVOKED, over.get() + " (" + HttpAnswers.reply(answer) + ")");
      }
      if (answer.status() == 400) {
        return new DeliveryResult.GiveUp(FailureReason.SLACK_REFUSED, HttpAnswers.reply(answer));
      }
    }
    return HttpAnswers.judge(result, now);
  }

  private static Optional<String> over(int status, String said) {
    return OVER.entrySet().stream()
        .filter(word -> said.contains(word.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .or(
            () ->
                status == 404 || status == 410
                    ? Optional.of("Slack does not know the address")
                    : Optional.empty());
  }
}
