package io.wirewatch.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Feeds by the time they are due, in one lane for each host. Holds no thread and no clock; all
 * methods may be called from any thread.
 */
public final class PollQueue {
  private final Duration hostGap;
  private final Consumer<Duration> lateness;
  private final Map<String, HostLane> lanes = new HashMap<>();
  private final Map<String, String> hosts = new HashMap<>();
  private final NavigableSet<Ready> inOrder =
      new TreeSet<>(Comparator.comparing(Ready::at).thenComparing(Ready::host));

  /**
   * @param hostGap pause between the end of one request to a host and the start of the next
   */
  public PollQueue(Duration hostGap) {
    this(hostGap, late -> {});
  }

  /**
   * @param lateness told of each feed that is claimed how long it had been due
   */
  public PollQueue(Duration hostGap, Consumer<Duration> lateness) {
    this.hostGap = hostGap;
    this.lateness = lateness;
  }

  /** When a host's lane may send off its first feed. */
  record Ready(Instant at, String host) {}

  /** A feed to be asked now; its host is held until {@link #finish}. */
  public record Claim(String feedId, String host, Instant due) {}

  /** Puts a feed in line, in place of any turn it had. */
  public synchronized void add(String feedId, String host, Instant due) {
    remove(feedId);
    hosts.put(feedId, host);
    HostLane lane = lane(host);
    lane.add(feedId, due);
    reorder(host, lane);
  }

  /** Takes a feed out of the line; one being asked is not put back by {@link #finish}. */
  public synchronized void remove(String feedId) {
    String host = hosts.remove(feedId);
    HostLane lane = host == null ? null : lanes.get(host);
    if (lane != null) {
      lane.remove(feedId);
      reorder(host, lane);
    }
  }

  /** Gives a waiting feed an earlier turn; what is being asked or is due sooner is left alone. */
  public synchronized void hasten(String feedId, Instant due) {
    String host = hosts.get(feedId);
    HostLane lane = host == null ? null : lanes.get(host);
    if (host != null && lane != null) {
      lane.hasten(feedId, due);
      reorder(host, lane);
    }
  }

  /** The feed that has waited longest of those that may be asked. */
  public synchronized Optional<Claim> next(Instant now) {
    if (inOrder.isEmpty() || inOrder.first().at().isAfter(now)) {
      return Optional.empty();
    }
    String host = inOrder.first().host();
    HostLane lane = lane(host);
    HostLane.Turn turn = lane.start();
    reorder(host, lane);
    lateness.accept(Duration.between(turn.due(), now));
    return Optional.of(new Claim(turn.feedId(), host, turn.due()));
  }

  /** Gives the host free and, unless it was removed meanwhile, puts the feed in line again. */
  public synchronized void finish(Claim claim, Instant now, Instant nextDue) {
    HostLane lane = lane(claim.host());
    lane.finish(now.plus(hostGap));
    if (claim.host().equals(hosts.get(claim.feedId()))) {
      lane.remove(claim.feedId());
      lane.add(claim.feedId(), nextDue);
    }
    reorder(claim.host(), lane);
  }

  /** How long until a feed may be asked; zero where one may already, empty where none waits. */
  public synchronized Optional<Duration> untilNext(Instant now) {
    return inOrder.isEmpty()
        ? Optional.empty()
        : Optional.of(Duration.between(now, inOrder.first().at())).map(PollQueue::notNegative);
  }

  /** How long the feed that waits longest is overdue, whatever it waits for. */
  public synchronized Duration lateness(Instant now) {
    return lanes.values().stream()
        .map(HostLane::firstDue)
        .min(Comparator.naturalOrder())
        .filter(due -> due.isBefore(now))
        .map(due -> Duration.between(due, now))
        .orElse(Duration.ZERO);
  }

  /** Moves all due times, after the clock was set. */
  public synchronized void shift(Duration by) {
    for (Map.Entry<String, HostLane> lane : Map.copyOf(lanes).entrySet()) {
      lane.getValue().shift(by);
      reorder(lane.getKey(), lane.getValue());
    }
  }

  /** Spreads what is due by now over some time from now on, after the clock jumped ahead. */
  public synchronized void spread(Instant now, Duration over, RandomGenerator random) {
    for (Map.Entry<String, HostLane> lane : Map.copyOf(lanes).entrySet()) {
      lane.getValue().spread(now, () -> now.plusMillis(random.nextLong(over.toMillis())));
      reorder(lane.getKey(), lane.getValue());
    }
  }

  /** How many feeds are in line or being asked. */
  public synchronized int size() {
    return hosts.size();
  }

  private HostLane lane(String host) {
    return lanes.computeIfAbsent(host, any -> new HostLane());
  }

  /** To be called after every change of a lane. */
  private void reorder(String host, HostLane lane) {
    lane.place().ifPresent(inOrder::remove);
    Optional<Ready> place =
        lane.waits() ? Optional.of(new Ready(lane.readyAt(), host)) : Optional.empty();
    place.ifPresent(inOrder::add);
    lane.takePlace(place);
    if (lane.isIdle()) {
      lanes.remove(host);
    }
  }

  private static Duration notNegative(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }
}
