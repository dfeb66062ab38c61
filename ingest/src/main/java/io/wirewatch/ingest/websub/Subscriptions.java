package io.wirewatch.ingest.websub;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Which feeds are subscribed at which hubs, in memory alone: after a restart a feed is subscribed
 * anew when a document of it names its hub. Holds no thread and no clock; thread-safe.
 */
public final class Subscriptions {
  private static final Duration ANSWER = Duration.ofMinutes(10);
  private static final Duration LONGEST_BACK_OFF = Duration.ofDays(1);
  private static final int STRETCH = 3;

  private final WebSubTerms terms;
  private final RandomGenerator random;
  private final RandomGenerator secrets;
  private final Map<String, Subscription> byFeed = new HashMap<>();
  private final Map<String, Subscription> byId = new HashMap<>();
  private final Map<URI, HubScore> scores = new HashMap<>();

  /**
   * @param random for jitter
   * @param secrets for what must not be guessed
   */
  public Subscriptions(WebSubTerms terms, RandomGenerator random, RandomGenerator secrets) {
    this.terms = terms;
    this.random = random;
    this.secrets = secrets;
  }

  /** A request to be made to a hub. */
  record Request(String id, HubOffer offer, String secret) {}

  /** How many subscriptions stand or wait for their hub; hubs by trust, and the lowest score. */
  record Count(int running, int waiting, int trustedHubs, int otherHubs, double lowest) {}

  /** A poll of the feed begins. */
  public synchronized void polling(String feedId) {
    Subscription one = byFeed.get(feedId);
    if (one != null) {
      one.isAnnounced = one.isPushed;
      one.isPushed = false;
    }
  }

  /** A poll of the feed was committed. */
  public synchronized void polled(PolledFeed poll) {
    Subscription one = byFeed.get(poll.feedId());
    if (one != null) {
      one.notBefore = notBefore(poll);
      if (poll.fresh() > 0) {
        judge(one, poll.at());
      }
      one.isWatched = one.isRunning(poll.at());
    }
    if (terms.isOn()) {
      poll.hints().offer().ifPresent(offer -> offered(poll.feedId(), offer, poll.at()));
    }
  }

  /** What a push announced speaks for its hub; what none announced is held against it, later. */
  private void judge(Subscription one, Instant now) {
    if (one.isAnnounced || one.isPushed) {
      scores.put(one.offer.hub(), score(one).announced());
    } else if (one.isWatched) {
      one.missedAt = now;
    }
  }

  private Instant notBefore(PolledFeed poll) {
    Duration stayAway = poll.hints().stayAway();
    Duration least = stayAway.compareTo(terms.floor()) > 0 ? stayAway : terms.floor();
    return poll.hasFailed() ? poll.nextPollAt() : poll.at().plus(least);
  }

  private void offered(String feedId, HubOffer offer, Instant now) {
    Subscription known = byFeed.get(feedId);
    if (known == null || !known.offer.equals(offer)) {
      forget(feedId);
      Subscription fresh = new Subscription(feedId, offer, secret(16), secret(32), now);
      byFeed.put(feedId, fresh);
      byId.put(fresh.id, fresh);
      scores.putIfAbsent(offer.hub(), HubScore.UNKNOWN);
    }
  }

  /** When to poll next: later than planned where a trusted hub would tell, never too late. */
  public synchronized Instant due(String feedId, Instant lastPollAt, Instant planned) {
    Subscription one = byFeed.get(feedId);
    if (one == null || !one.isRunning(lastPollAt) || !score(one).isTrusted()) {
      return planned;
    }
    Duration longer = Duration.between(lastPollAt, planned).multipliedBy(STRETCH);
    Duration most = longer.compareTo(terms.ceiling()) < 0 ? longer : terms.ceiling();
    Instant stretched = lastPollAt.plus(most);
    return stretched.isAfter(planned) ? stretched : planned;
  }

  /** The feed is no longer ours to read; its hub learns so from the answer to its next push. */
  public synchronized void forget(String feedId) {
    Subscription gone = byFeed.remove(feedId);
    if (gone != null) {
      byId.remove(gone.id);
      if (byFeed.values().stream().noneMatch(one -> one.offer.hub().equals(gone.offer.hub()))) {
        scores.remove(gone.offer.hub());
      }
    }
  }

  /** Subscriptions to ask for or to renew now; each is given once. */
  synchronized List<Request> takeDue(Instant now) {
    List<Request> due = new ArrayList<>();
    for (Subscription one : byFeed.values()) {
      if (!one.askAt.isAfter(now)) {
        one.failures += one.isAsked ? 1 : 0;
        one.isAsked = true;
        one.askAt = now.plus(ANSWER).plus(backOff(one));
        due.add(new Request(one.id, one.offer, one.secret));
      }
    }
    return due;
  }

  /** The hub did not take the request, or said no. */
  synchronized void refused(String id, Instant now) {
    Subscription one = byId.get(id);
    if (one != null && one.isAsked) {
      one.isAsked = false;
      one.failures++;
      one.askAt = now.plus(backOff(one));
    }
  }

  /** Zero without failures, then from twenty minutes doubling to a day. */
  private static Duration backOff(Subscription one) {
    Duration wait = ANSWER.multipliedBy(one.failures == 0 ? 0 : 1L << Math.min(one.failures, 10));
    return wait.compareTo(LONGEST_BACK_OFF) < 0 ? wait : LONGEST_BACK_OFF;
  }

  /** Whether we asked for just this; if so, the subscription stands from now on. */
  synchronized boolean confirm(String id, String topic, Optional<Duration> granted, Instant now) {
    Subscription one = byId.get(id);
    if (one == null || !one.isAsked || !one.offer.topic().toString().equals(topic)) {
      return false;
    }
    Lease lease = Lease.granted(granted.orElse(Lease.WANTED), now, random);
    one.lease = lease;
    one.askAt = lease.renewAt();
    one.isAsked = false;
    one.failures = 0;
    return true;
  }

  /** Whether the hub's word that it will not push, or no longer, concerns a subscription. */
  synchronized boolean denied(String id, String topic, Instant now) {
    Subscription one = byId.get(id);
    if (one == null || !one.offer.topic().toString().equals(topic)) {
      return false;
    }
    one.isAsked = true;
    one.lease = null;
    refused(id, now);
    return true;
  }

  /** What pushes to this address are signed with. */
  synchronized Optional<String> secretOf(String id, Instant now) {
    return Optional.ofNullable(byId.get(id))
        .filter(one -> one.isRunning(now))
        .map(one -> one.secret);
  }

  /** A push whose signature fits. */
  synchronized void pushed(String id) {
    Subscription one = byId.get(id);
    if (one != null) {
      one.isPushed = true;
      one.missedAt = null;
    }
  }

  /** Feeds that a push made due, with when; the same ones again until they are polled. */
  synchronized Map<String, Instant> toHasten(Instant now) {
    Map<String, Instant> due = new HashMap<>();
    for (Subscription one : byFeed.values()) {
      if (one.isPushed) {
        due.put(one.feedId, one.notBefore.isAfter(now) ? one.notBefore : now);
      }
    }
    return due;
  }

  /** Holds against hubs what no push announced within the grace. */
  synchronized void blame(Instant now) {
    for (Subscription one : byFeed.values()) {
      @Nullable Instant missed = one.missedAt;
      if (missed != null && !now.isBefore(missed.plus(terms.floor()))) {
        one.missedAt = null;
        scores.put(one.offer.hub(), score(one).missed());
      }
    }
  }

  /** For gauges. */
  synchronized Count count(Instant now) {
    int running = (int) byFeed.values().stream().filter(one -> one.isRunning(now)).count();
    int trusted = (int) scores.values().stream().filter(HubScore::isTrusted).count();
    double lowest = scores.values().stream().mapToDouble(HubScore::value).min().orElse(1);
    return new Count(running, byFeed.size() - running, trusted, scores.size() - trusted, lowest);
  }

  /** How far a hub is believed, where it is known. */
  synchronized Optional<HubScore> scoreOf(URI hub) {
    return Optional.ofNullable(scores.get(hub));
  }

  private HubScore score(Subscription one) {
    return Objects.requireNonNull(scores.get(one.offer.hub()), "each hub has a score");
  }

  private String secret(int bytes) {
    byte[] random = new byte[bytes];
    secrets.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
