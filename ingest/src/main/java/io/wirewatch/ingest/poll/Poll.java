package io.wirewatch.ingest.poll;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedHabits;
import io.wirewatch.contract.feed.FeedMemory;
import io.wirewatch.contract.feed.KnownItem;
import io.wirewatch.ingest.fetch.FeedAnswer;
import io.wirewatch.ingest.fetch.FeedRequest;
import io.wirewatch.ingest.fetch.FetchReasons;
import io.wirewatch.ingest.identity.FeedKnowledge;
import io.wirewatch.ingest.identity.Fingerprint;
import io.wirewatch.ingest.identity.Flood;
import io.wirewatch.ingest.identity.Sighting;
import io.wirewatch.ingest.identity.Sightings;
import io.wirewatch.ingest.parse.FeedBody;
import io.wirewatch.ingest.parse.ParsedFeed;
import io.wirewatch.ingest.schedule.PollingPolicy;
import io.wirewatch.ingest.schedule.Rhythm;
import io.wirewatch.ingest.websub.HubHints;
import io.wirewatch.ingest.websub.HubOffer;
import io.wirewatch.runtime.fetch.FetchRequest;
import io.wirewatch.runtime.fetch.FetchResult;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Polls one feed once. Thread-safe, as long as no two threads are at the same feed. */
public final class Poll {
  private static final Set<Sighting.Kind> UNKNOWN =
      EnumSet.of(Sighting.Kind.NEW, Sighting.Kind.HELD);

  private final Network network;
  private final PollingPolicy policy;
  private final FeedMemories memories;
  private final ItemAges ages;
  private final InstantSource clock;

  /** What a poll needs of the world: an answer for a request, items for a body. */
  public interface Network {
    /** Makes the request; blocks, never throws. */
    FetchResult fetch(FetchRequest request);

    /** Reads the body under a deadline. */
    ParsedFeed read(FeedBody body) throws InterruptedException;
  }

  /**
   * What becomes of old items.
   *
   * @param oldest published longer than this before the document's newest: not published by us
   * @param keep not seen for so long: forgotten
   * @param holdsFloods whether an archive that comes at once is held back
   */
  public record ItemAges(Duration oldest, Duration keep, boolean holdsFloods) {
    /** Of feeds whose floods are held back. */
    public ItemAges(Duration oldest, Duration keep) {
      this(oldest, keep, true);
    }
  }

  public Poll(Network network, PollingPolicy policy, ItemAges ages, InstantSource clock) {
    this.network = network;
    this.policy = policy;
    this.memories = new FeedMemories(policy);
    this.ages = ages;
    this.clock = clock;
  }

  /**
   * Asks the feed and judges the answer; changes neither {@code kept} nor {@code known}. Where a
   * person released what was held back, publishes that instead, without asking.
   *
   * @throws InterruptedException where the thread was told to stop
   */
  public PollPlan run(Feed feed, Optional<FeedMemory> kept, FeedKnowledge known)
      throws InterruptedException {
    long start = System.nanoTime();
    Instant asked = clock.instant();
    FeedMemory before = Release.holding(memories.before(feed, kept, asked), known.held());
    Optional<PollPlan> release = Release.of(feed, before, known, asked);
    if (release.isPresent()) {
      return release.get();
    }
    FeedRequest request = FeedRequest.of(feed, Optional.of(before), asked);
    FetchResult result = network.fetch(request.request());
    Turn turn = new Turn(feed, before, known, request, start);
    if (result instanceof FetchResult.Failed failed) {
      return turn.failed(FetchReasons.of(failed.failure()), failed.detail(), Duration.ZERO);
    }
    return turn.answered((FetchResult.Fetched) result);
  }

  /** One run, with what it knows from its start. */
  private final class Turn {
    private final Feed feed;
    private final FeedMemory before;
    private final FeedKnowledge known;
    private final FeedRequest request;
    private final long start;
    private long bytes;
    private Optional<URI> movedTo = Optional.empty();

    Turn(Feed feed, FeedMemory before, FeedKnowledge known, FeedRequest request, long start) {
      this.feed = feed;
      this.before = before;
      this.known = known;
      this.request = request;
      this.start = start;
    }

    PollPlan answered(FetchResult.Fetched fetched) throws InterruptedException {
      FeedAnswer answer = new FeedAnswer(fetched.status(), fetched.headers(), clock.instant());
      bytes = fetched.body().length;
      movedTo = fetched.permanentMoves().stream().reduce((one, next) -> next);
      if (answer.isNotModified() && request.isConditional()) {
        FeedMemory after = memories.unchanged(before, answer, true);
        return plan(PollOutcome.NOT_MODIFIED, after, List.of())
            .hinting(hints(answer, Optional.empty()));
      }
      if (!answer.isDocument()) {
        FailureReason reason = FetchReasons.ofStatus(fetched.status());
        String detail = "HTTP " + fetched.status();
        return failed(reason, detail, answer.retryAfter().orElse(Duration.ZERO));
      }
      String hash = Fingerprint.of(fetched.body());
      if (before.bodyHash().filter(hash::equals).isPresent()) {
        return plan(PollOutcome.OK, memories.unchanged(before, answer, false), List.of())
            .hinting(hints(answer, Optional.empty()));
      }
      ParsedFeed parsed = network.read(answer.body(fetched.body(), fetched.finalUrl()));
      return parsed instanceof ParsedFeed.Document document
          ? read(answer, hash, document)
              .hinting(
                  hints(
                      answer,
                      HubOffer.in(fetched.headers(), document.details(), fetched.finalUrl())))
          : refused(parsed.refusal());
    }

    private HubHints hints(FeedAnswer answer, Optional<HubOffer> offer) {
      return new HubHints(offer, answer.retryAfter().orElse(Duration.ZERO));
    }

    PollPlan refused(ParsedFeed.Refused refused) {
      return failed(refused.reason(), refused.detail(), Duration.ZERO);
    }

    PollPlan failed(FailureReason reason, String detail, Duration retryAfter) {
      FeedMemory after = memories.failed(before, reason, detail, retryAfter, clock.instant());
      return new PollPlan(
          report(PollOutcome.of(reason), after, Map.of()), after, List.of(), List.of(), List.of());
    }

    private PollPlan read(FeedAnswer answer, String hash, ParsedFeed.Document document) {
      List<Sighting> all = new Sightings(feed, ages.oldest(), answer.at()).in(document, known);
      List<Sighting> sightings =
          flood(answer.at()).map(flood -> flood.heldBack(document.items(), all)).orElse(all);
      FeedMemories.Learned learned = learned(document, sightings, answer.at());
      FeedMemory after =
          document.isWhole()
              ? memories.read(before, answer, hash, learned)
              : memories.readInPart(before, answer, learned);
      return plan(PollOutcome.OK, after, sightings);
    }

    /** A source seen for the first time has nothing to compare with. */
    private Optional<Flood> flood(Instant now) {
      return before
          .habits()
          .filter(any -> ages.holdsFloods() && known.size() > 0)
          .map(
              habits -> {
                Rhythm rhythm = Lessons.rhythm(before, now);
                return new Flood(
                    habits.usualNew(),
                    rhythm.arrivalsPerDay(),
                    before.lastSuccessAt().orElse(rhythm.observedUntil()),
                    now);
              });
    }

    private FeedMemories.Learned learned(
        ParsedFeed.Document document, List<Sighting> sightings, Instant now) {
      int fresh = (int) sightings.stream().filter(one -> one.kind() == Sighting.Kind.NEW).count();
      FeedHabits habits = Lessons.document(before, document, sightings, now);
      Duration adapted =
          isFirst()
              ? before.interval()
              : policy.adapted(before.interval(), sightings.size(), fresh);
      Duration interval = policy.paced(habits, adapted, isFirst() ? 0 : fresh, now);
      return new FeedMemories.Learned(habits, interval, held(sightings), lostOverlap(sightings));
    }

    private List<KnownItem> held(List<Sighting> sightings) {
      List<KnownItem> held = new ArrayList<>(known.held());
      sightings.stream()
          .filter(one -> one.kind() == Sighting.Kind.HELD)
          .forEach(one -> held.add(one.remembered().orElseThrow()));
      return held;
    }

    /** Nothing of the document was known though something of the feed was: more may be missing. */
    private boolean lostOverlap(List<Sighting> sightings) {
      return known.size() > 0
          && !sightings.isEmpty()
          && sightings.stream().allMatch(one -> UNKNOWN.contains(one.kind()));
    }

    private PollPlan plan(PollOutcome outcome, FeedMemory after, List<Sighting> sightings) {
      Map<ItemResult, Integer> counts = new EnumMap<>(ItemResult.class);
      sightings.forEach(one -> counts.merge(ItemResult.of(one.kind()), 1, Integer::sum));
      List<Article> articles = sightings.stream().flatMap(one -> one.article().stream()).toList();
      List<KnownItem> remembered =
          sightings.stream().flatMap(one -> one.remembered().stream()).toList();
      return new PollPlan(
          report(outcome, after, counts), after, articles, remembered, forgotten(after, sightings));
    }

    /** What was not shown for long, while somebody looked: before this look, not after a pause. */
    private List<KnownItem> forgotten(FeedMemory after, List<Sighting> sightings) {
      Instant lastLook = before.lastSuccessAt().orElse(after.lastPollAt());
      Duration observed = Lessons.rhythm(after, after.lastPollAt()).observed();
      return sightings.isEmpty() || observed.compareTo(ages.keep()) < 0
          ? List.of()
          : new Sightings(feed, ages.oldest(), lastLook).forgettable(known, sightings, ages.keep());
    }

    private PollReport report(
        PollOutcome outcome, FeedMemory after, Map<ItemResult, Integer> counts) {
      return new PollReport(
          feed,
          outcome,
          after.lastFailure(),
          after.lastFailureDetail().orElse(""),
          counts,
          bytes,
          Duration.ofNanos(System.nanoTime() - start),
          after.nextPollAt(),
          isFirst(),
          movedTo);
    }

    private boolean isFirst() {
      return before.lastSuccessAt().isEmpty();
    }
  }
}
