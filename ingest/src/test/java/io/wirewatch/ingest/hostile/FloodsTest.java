package io.wirewatch.ingest.hostile;

import static io.wirewatch.ingest.hostile.Documents.rss;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.article.Article;
import io.wirewatch.ingest.parse.ParsingPool;
import io.wirewatch.ingest.poll.ItemResult;
import io.wirewatch.ingest.poll.PollOutcome;
import io.wirewatch.ingest.poll.PollPlan;
import io.wirewatch.runtime.fetch.AddressRules;
import io.wirewatch.runtime.fetch.AllowedAddress;
import io.wirewatch.runtime.fetch.FetchLimits;
import io.wirewatch.runtime.fetch.SafeFetcher;
import io.wirewatch.runtime.fetch.hostile.Answers;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives served at once, and whole documents renamed, through the real path of a poll. */
class FloodsTest {
  private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int SHOWN = 40;

  private static HostileFeeds server;
  private static SafeFetcher fetcher;
  private static ParsingPool parsing;
  private static int sources;

  private volatile String document = rss();
  private String name = "";
  private PolledSource source;

  @BeforeAll
  static void open() {
    server = HostileFeeds.start(1, InstantSource.system());
    fetcher =
        new SafeFetcher(
            FetchLimits.forReading(),
            AddressRules.allowing(server.allowed().stream().map(AllowedAddress::of).toList()),
            "Wirewatch/test");
    parsing = new ParsingPool(1, Duration.ofSeconds(20));
  }

  @AfterAll
  static void close() {
    parsing.close();
    fetcher.close();
    server.close();
  }

  @BeforeEach
  void play() {
    name = "flood-" + sources++;
    URI url = server.play(name, stage -> wire -> Answers.ok("", bytes()).answer(wire));
    source = new PolledSource(url, fetcher, parsing, START);
  }

  @Test
  void theFirstDocumentOfASourceIsNoFlood() throws Exception {
    shows(1, 500, n -> item(n, START.minus(HOUR.multipliedBy(n))));

    PollPlan plan = source.poll();

    assertThat(plan.articles()).hasSize(500);
    assertThat(source.held()).isZero();
  }

  @Test
  void anArchiveServedAtOnceIsHeldAndShownUntilReleased() throws Exception {
    firstTen();
    shows(1, 300, n -> item(n, START.minus(HOUR.multipliedBy(n))));

    PollPlan flood = next();
    PollPlan again = next();
    source.release();
    int asked = server.log().asked(name).size();
    PollPlan released = source.poll();

    assertThat(flood.articles()).extracting(Article::title).allMatch(FloodsTest::isOfTheLastDay);
    assertThat(flood.report().count(ItemResult.HELD)).isEqualTo(276);
    assertThat(flood.report().inWords()).contains("276 held back");
    assertThat(again.articles()).isEmpty();
    assertThat(again.memory().held().orElseThrow().count()).isEqualTo(276);
    assertThat(released.report().outcome()).isEqualTo(PollOutcome.RELEASED);
    assertThat(released.report().inWords()).isEqualTo("276 released");
    assertThat(server.log().asked(name)).hasSize(asked);
    assertThat(source.held()).isZero();
    assertThat(source.articles().stream().map(Article::id).distinct()).hasSize(300);
    assertThat(source.articles()).hasSize(300).allMatch(article -> article.revision() == 1);
    assertThat(released.articles())
        .allMatch(article -> article.fetchedAt().equals(source.now()))
        .isSortedAccordingTo(
            java.util.Comparator.comparing(article -> article.publishedAt().orElseThrow()));
  }

  @Test
  void whatWasReleasedIsKnownAfterwards() throws Exception {
    firstTen();
    shows(1, 300, n -> item(n, START.minus(HOUR.multipliedBy(n))));
    next();
    source.release();
    source.poll();

    PollPlan later = next();

    assertThat(later.articles()).isEmpty();
    assertThat(later.report().count(ItemResult.DUPLICATE)).isEqualTo(300);
  }

  @Test
  void heldItemsOutliveTheDocumentThatShowedThem() throws Exception {
    firstTen();
    shows(1, 300, n -> item(n, START.minus(HOUR.multipliedBy(n))));
    next();
    shows(1, 10, n -> item(n, START.minus(HOUR.multipliedBy(n))));
    for (int day = 0; day < 100; day++) {
      document = document.replace("<title>Gazette", "<title>Gazette of day " + day + ", Gazette");
      source.passes(Duration.ofDays(1));
      source.poll();
    }

    source.release();
    source.poll();

    assertThat(source.articles().stream().map(Article::id).distinct()).hasSize(300);
  }

  @Test
  void newsIsPublishedWhileAFloodIsHeld() throws Exception {
    firstTen();
    shows(1, 300, n -> item(n, START.minus(HOUR.multipliedBy(n))));
    next();
    source.passes(HOUR);
    document = rss(item(1_000, source.now()), items(1, 300));

    PollPlan plan = next();

    assertThat(plan.articles()).extracting(Article::title).containsExactly(title(1_000));
    assertThat(source.held()).isEqualTo(276);
  }

  @Test
  void aHeldItemIsReleasedAsItWasShownLast() throws Exception {
    firstTen();
    shows(1, 300, n -> item(n, START.minus(HOUR.multipliedBy(n))));
    next();
    document = document.replace("Council votes on item 200 ", "Council rejects item 200 ");

    PollPlan edited = next();
    source.release();
    source.poll();

    assertThat(edited.articles()).isEmpty();
    assertThat(source.articles())
        .filteredOn(article -> article.title().contains("item 200 "))
        .singleElement()
        .satisfies(article -> assertThat(article.title()).contains("rejects"))
        .satisfies(article -> assertThat(article.revision()).isEqualTo(1));
  }

  @Test
  void aReleaseLetsGoOfNothingThatCameAfterIt() throws Exception {
    firstTen();
    source.release();
    source.passes(HOUR);
    shows(1, 300, n -> item(n, START.minus(HOUR.multipliedBy(n))));

    next();
    PollPlan after = next();

    assertThat(after.articles()).isEmpty();
    assertThat(source.held()).isEqualTo(276);
  }

  @Test
  void aDayOfManyFreshItemsIsNoFlood() throws Exception {
    firstTen();
    source.passes(HOUR);
    Instant now = source.now();
    document = rss(range(101, 160, n -> item(n, now.minusSeconds(20L * n))), items(1, 10));

    PollPlan plan = source.poll();

    assertThat(plan.articles()).hasSize(60);
    assertThat(source.held()).isZero();
  }

  @Test
  void anArchiveRenamedAltogetherIsHeldThoughItsDatesAreOfToday() throws Exception {
    shows(1, SHOWN, n -> item(n, START.minus(HOUR.multipliedBy(n))));
    source.poll();
    source.passes(HOUR);
    Instant now = source.now();
    shows(
        1,
        SHOWN,
        n ->
            Documents.item(
                "Archive no. " + n + " of another system", "https://new.example/" + n, date(now)));

    PollPlan plan = source.poll();

    assertThat(plan.articles()).isEmpty();
    assertThat(source.held()).isEqualTo(SHOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"guids", "links", "guids and links", "dates", "order", "titles"})
  void aWholeDocumentChangedIsNoNews(String what) throws Exception {
    shows(1, SHOWN, n -> marked(n, "", START.minus(HOUR.multipliedBy(n))));
    source.poll();
    Instant now = source.now();
    switch (what) {
      case "dates" -> shows(1, SHOWN, n -> marked(n, "", now));
      case "order" -> document = rss(shuffled());
      default -> shows(1, SHOWN, n -> marked(n, what, START.minus(HOUR.multipliedBy(n))));
    }

    PollPlan plan = next();

    assertThat(plan.report().count(ItemResult.NEW)).isZero();
    assertThat(source.held()).isZero();
    assertThat(source.articles().stream().map(Article::id).distinct()).hasSize(SHOWN);
    assertThat(plan.articles()).hasSize(what.equals("titles") ? SHOWN : 0);
  }

  private void firstTen() throws InterruptedException {
    shows(1, 10, n -> item(n, START.minus(HOUR.multipliedBy(n))));
    source.poll();
    source.passes(HOUR);
  }

  private PollPlan next() throws InterruptedException {
    document = document.replace("</channel>", "<generator>1</generator></channel>");
    source.passes(HOUR);
    return source.poll();
  }

  private void shows(int from, int to, IntFunction<String> item) {
    document = rss(range(from, to, item));
  }

  private static String range(int from, int to, IntFunction<String> item) {
    return IntStream.rangeClosed(from, to).mapToObj(item).collect(Collectors.joining());
  }

  private static String items(int from, int to) {
    return range(from, to, n -> item(n, START.minus(HOUR.multipliedBy(n))));
  }

  private static String item(int number, Instant date) {
    return marked(number, "", date);
  }

  private static String marked(int number, String changed, Instant date) {
    String more = changed.contains("guids") ? "second-" : "first-";
    String guid = "<guid isPermaLink=\"false\">" + more + number + "</guid>";
    String title = changed.contains("titles") ? "Renamed: " + title(number) : title(number);
    String path = changed.contains("links") ? "/moved/" : "/";
    return Documents.item(title, "https://gazette.example" + path + number, guid + date(date));
  }

  private static String title(int number) {
    return "Council votes on item " + number + " of its long agenda";
  }

  /** The first ten are known; those up to a day before the last look may only be late. */
  private static boolean isOfTheLastDay(String title) {
    return IntStream.rangeClosed(11, 24).anyMatch(n -> title.equals(title(n)));
  }

  private static String date(Instant at) {
    return "<pubDate>"
        + DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC))
        + "</pubDate>";
  }

  private static String shuffled() {
    List<String> all =
        IntStream.rangeClosed(1, SHOWN)
            .mapToObj(n -> item(n, START.minus(HOUR.multipliedBy(n))))
            .collect(Collectors.toList());
    Collections.shuffle(all, new Random(7));
    return String.join("", all);
  }

  private byte[] bytes() {
    return document.getBytes(UTF_8);
  }
}
