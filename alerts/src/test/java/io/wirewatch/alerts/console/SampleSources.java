package io.wirewatch.alerts.console;

import io.wirewatch.alerts.sources.Source;
import io.wirewatch.alerts.sources.Sources;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedFindings;
import io.wirewatch.contract.feed.FeedInquiry;
import io.wirewatch.contract.feed.FeedState;
import io.wirewatch.contract.feed.FeedStatus;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sources in memory, with an ingest that answers every question alike; all names are invented. */
final class SampleSources implements Sources {
  /** Id, name, region, group, state, hours since the last item, expected hours, words. */
  private static final String STATES =
      """
      local-gazette|Local Gazette|TX|local|OK|3|9|Answers.
      river-city-wire|River City Wire|TX|national|QUIET|5|6|Nothing new for longer than usual.
      el-correo|El Correo del Valle|TX|spanish|SILENT|40|14|Nothing new for longer than it ever is (at most 14 hours at that time of the week).
      harbor-post|Harbor Post|CA|local|FAILING|70|20|Its address is not found (404).
      court-notes|Court Notes|US|national|LOST_ITEMS|1|3|Brought so much at once that items may have come and gone between polls.
      agency-releases|Agency Releases|US|government|FLOOD_HELD|2|50|412 items came at once, far more than ever: they wait for your word.
      plains-radio|Plains Public Radio|KS|local|MOVED|4|8|Moved for good to https://plains.example/feeds/news.xml, and is read there.
      mesa-tribune|Mesa Tribune|AZ|local|GONE|900|0|Says it is gone for good (410), on two days. It is not asked any more.
      valley-voice|Valley Voice|CA|local|NOT_A_FEED|300|0|Its address shows a web page in place of the feed.
      night-desk|Night Desk|US|national|ANSWERING_BUT_EMPTY|200|0|Answers, but with nothing in it.
      new-outlet|New Outlet|||NEW|0|0|Not read yet.
      resting-review|Resting Review|NY|local|PAUSED|500|0|Paused by a person.
      """;

  private final InstantSource clock;
  private final Map<String, Feed> feeds = new ConcurrentHashMap<>();
  private final Map<String, FeedStatus> statuses = new ConcurrentHashMap<>();
  private final Map<String, FeedFindings> answers = new ConcurrentHashMap<>();
  final List<FeedInquiry> asked = new ArrayList<>();

  SampleSources(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public List<Source> all() {
    return feeds.values().stream()
        .sorted(Comparator.comparing(Feed::name))
        .map(feed -> new Source(feed, Optional.ofNullable(statuses.get(feed.id()))))
        .toList();
  }

  @Override
  public Optional<Source> find(String feedId) {
    return all().stream().filter(source -> source.feed().id().equals(feedId)).findFirst();
  }

  @Override
  public boolean isComplete() {
    return true;
  }

  @Override
  public void save(List<Feed> changed) {
    changed.forEach(feed -> feeds.put(feed.id(), feed));
  }

  @Override
  public void remove(String feedId) {
    feeds.remove(feedId);
  }

  @Override
  public String ask(FeedInquiry.Kind kind, String text) {
    String id = "inquiry-" + asked.size();
    asked.add(new FeedInquiry(id, kind, text, clock.instant()));
    answers.put(
        id,
        kind == FeedInquiry.Kind.FIND
            ? SampleFindings.behind(id, text, clock.instant())
            : SampleFindings.listed(id, clock.instant()));
    return id;
  }

  @Override
  public Optional<FeedFindings> answer(String inquiryId, Duration patience) {
    return Optional.ofNullable(answers.get(inquiryId));
  }

  /** One source in each state, as ingest would tell it. */
  void fill() {
    STATES.lines().map(line -> line.split("[|]", -1)).forEach(this::add);
    save(List.of(find("new-outlet").orElseThrow().feed().withFileEntry(Optional.of("5d41"))));
  }

  private void add(String[] cells) {
    add(
        cells[0],
        cells[1],
        cells[2],
        cells[3],
        FeedState.valueOf(cells[4]),
        cells[7],
        Long.parseLong(cells[5]),
        Long.parseLong(cells[6]));
  }

  void add(
      String id,
      String name,
      String region,
      String group,
      FeedState state,
      String words,
      long hoursAgo,
      long gap) {
    Instant now = clock.instant();
    Feed feed =
        new Feed(
            id,
            name,
            URI.create("https://" + id + ".example/feed.xml"),
            Optional.of("https://" + id + ".example/"),
            Optional.of(region).filter(text -> !text.isEmpty()),
            Optional.of(group).filter(text -> !text.isEmpty()),
            Optional.of(group.equals("spanish") ? "es" : "en"),
            state == FeedState.PAUSED);
    feeds.put(id, feed);
    if (state != FeedState.NEW) {
      statuses.put(id, status(id, state, words, now.minus(Duration.ofHours(hoursAgo)), gap));
    }
  }

  private FeedStatus status(String id, FeedState state, String words, Instant last, long gap) {
    return new FeedStatus(
        id,
        state,
        words,
        clock.instant().minus(Duration.ofMinutes(100)),
        clock.instant(),
        Optional.of(last),
        Optional.of(last),
        Optional.of(Duration.ofHours(gap)).filter(one -> !one.isZero()),
        state == FeedState.FAILING ? Optional.of(FailureReason.HTTP_NOT_FOUND) : Optional.empty(),
        Optional.empty(),
        state == FeedState.MOVED
            ? Optional.of(URI.create("https://plains.example/feeds/news.xml"))
            : Optional.empty(),
        0,
        state == FeedState.FLOOD_HELD ? 412 : 0);
  }
}
