package io.wirewatch.ingest.fulltext;

import static io.wirewatch.ingest.fulltext.SampleArticles.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.ingest.robots.Robots;
import io.wirewatch.runtime.fetch.AddressRules;
import io.wirewatch.runtime.fetch.AllowedAddress;
import io.wirewatch.runtime.fetch.FetchLimits;
import io.wirewatch.runtime.fetch.SafeFetcher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way to a page over real connections, with servers that mean well and others. */
class PageReadingTest {
  private static final int MANY = 50;

  private final SiteServer site = new SiteServer();
  private final SiteServer other = new SiteServer();
  private final CountDownLatch end = new CountDownLatch(1);
  private Instant now = NOW;
  private final SafeFetcher fetcher = fetcher(Duration.ofSeconds(20));
  private final PageReading reading = reading();

  @AfterEach
  void closeAll() {
    end.countDown();
    fetcher.close();
    site.close();
    other.close();
  }

  @Test
  void asksForConsentThenForThePage() {
    site.shows("/news/1", SampleArticles.page());

    PageStep.Read read = (PageStep.Read) ended("/news/1");

    assertThat(read.page().text()).isEqualTo(SampleArticles.text());
    assertThat(site.asked()).containsExactly("/robots.txt", "/news/1");
  }

  @Test
  void asksForConsentOnce() {
    site.shows("/news/1", SampleArticles.page());
    site.shows("/news/2", SampleArticles.page());

    ended("/news/1");
    ended("/news/2");

    assertThat(site.asked()).containsExactly("/robots.txt", "/news/1", "/news/2");
  }

  @Test
  void leavesAPageAloneThatRobotsTxtForbids() {
    robots(site, "User-agent: *\nDisallow: /news/\n");
    site.shows("/news/1", SampleArticles.page());

    assertThat(ended("/news/1")).isEqualTo(givenUp(FailureReason.ROBOTS_FORBID));
    assertThat(ended("/news/2")).isEqualTo(givenUp(FailureReason.ROBOTS_FORBID));
    assertThat(site.asked()).containsExactly("/robots.txt");
  }

  @Test
  void waitsAsLongBetweenPagesAsTheSiteWants() {
    robots(site, "User-agent: *\nCrawl-delay: 30\n");

    reading.step(errand("/news/1"));

    assertThat(reading.freeAt("127.0.0.1")).isEqualTo(NOW.plus(Duration.ofSeconds(30)));
    assertThat(reading.freeAt("gazette.example")).isBefore(NOW);
  }

  @Test
  void looksForHalfADayWhetherRobotsTxtCanBeReadAgain() {
    site.says("/robots.txt", 503);

    PageStep step = reading.step(errand("/news/1"));

    assertThat(step).isInstanceOf(PageStep.GoOn.class);
    assertThat(((PageStep.GoOn) step).due()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
    assertThat(ended("/news/1")).isEqualTo(givenUp(FailureReason.ROBOTS_UNAVAILABLE));
    assertThat(now).isAfter(NOW.plus(Duration.ofHours(11)));
    assertThat(site.asked()).doesNotContain("/news/1").hasSizeLessThan(30);
  }

  @Test
  void aRedirectToAnotherSiteNeedsTheConsentOfThatSite() {
    robots(other, "User-agent: *\nDisallow: /\n");
    other.shows("/secret", SampleArticles.page());
    site.says("/news/1", 302, "Location", other.url("/secret"));

    assertThat(ended("/news/1")).isEqualTo(givenUp(FailureReason.ROBOTS_FORBID));
    assertThat(other.asked()).containsExactly("/robots.txt");
  }

  @Test
  void followsRedirectsAFewTimes() {
    site.says("/news/1", 301, "Location", "/news/1/");
    site.says("/news/1/", 302, "Location", other.url("/story"));
    other.shows("/story", SampleArticles.page());

    PageStep.Read read = (PageStep.Read) ended("/news/1");

    assertThat(read.from().toString()).isEqualTo(other.url("/story"));
  }

  @Test
  void doesNotRunInCircles() {
    site.says("/news/1", 302, "Location", "/news/2");
    site.says("/news/2", 302, "Location", "/news/1");

    assertThat(ended("/news/1")).isEqualTo(givenUp(FailureReason.TOO_MANY_REDIRECTS));
    assertThat(site.asked()).hasSize(1 + 6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]:1/",
        "http://2130706433:1/",
        "http://localhost:1/"
      })
  void noPrivateAddressIsAskedNotEvenForItsConsent(String address) {
    site.says("/news/1", 302, "Location", address);

    PageStep step = ended("/news/1");

    assertThat(step).isInstanceOf(PageStep.GivenUp.class);
    assertThat(((PageStep.GivenUp) step).reason())
        .isIn(FailureReason.ADDRESS_REFUSED, FailureReason.URL_REFUSED, FailureReason.BAD_REDIRECT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "javascript:alert(1)", "//", "http://", "ftp://x/"})
  void addressesThatAreNoneAreNotFollowed(String address) {
    site.says("/news/1", 302, "Location", address);

    PageStep step = ended("/news/1");

    assertThat(step).isInstanceOf(PageStep.GivenUp.class);
    assertThat(site.asked()).hasSizeLessThan(8);
  }

  @Test
  void aMetaRefreshIsNotFollowed() {
    site.shows(
        "/news/1",
        "<html><head><meta http-equiv=refresh content=\"0;url="
            + other.url("/")
            + "\"></head></html>");

    assertThat(ended("/news/1")).isEqualTo(givenUp(FailureReason.PAGE_NO_ARTICLE));
    assertThat(other.asked()).isEmpty();
  }

  @Test
  void triesAgainFurtherAndFurtherApartAndNotForEver() {
    site.says("/news/1", 500);

    assertThat(ended("/news/1")).isEqualTo(givenUp(FailureReason.HTTP_SERVER_ERROR));
    assertThat(site.asked()).containsOnlyOnce("/robots.txt").hasSize(1 + 4);
    assertThat(now).isAfter(NOW.plus(Duration.ofMinutes(70)));
  }

  @Test
  void waitsAtLeastAsLongAsRetryAfter() {
    site.says("/news/1", 429, "Retry-After", "3600");
    reading.step(errand("/news/1"));

    PageStep step = reading.step(errand("/news/1"));

    assertThat(((PageStep.GoOn) step).due()).isEqualTo(NOW.plus(Duration.ofHours(1)));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 410, 451})
  void doesNotInsistWhereItIsRefused(int status) {
    site.says("/news/1", status);

    assertThat(ended("/news/1")).isInstanceOf(PageStep.GivenUp.class);
    assertThat(site.asked()).containsExactly("/robots.txt", "/news/1");
  }

  @Test
  void aServerThatTricklesEndsWithTheTimeLimit() {
    site.answers(
        "/news/1",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('<');
          exchange.getResponseBody().flush();
          awaitEnd();
        });
    try (SafeFetcher hasty = fetcher(Duration.ofMillis(500))) {
      PageReading brief = new PageReading(hasty::fetch, robots(), () -> now);
      brief.step(errand("/news/1"));

      PageStep step = brief.step(errand("/news/1"));

      assertThat(step).isInstanceOf(PageStep.GoOn.class);
      assertThat(((PageStep.GoOn) step).errand().tries()).isEqualTo(1);
    }
  }

  @Test
  void hugePagesAreNotRead() {
    site.answers(
        "/news/1",
        exchange -> SiteServer.send(exchange, 200, "text/html", new byte[5 * 1024 * 1024]));
    site.shows("/news/2", "<html><body>" + "<p>".repeat(70_000));

    assertThat(ended("/news/1")).isEqualTo(givenUp(FailureReason.TOO_LARGE));
    assertThat(ended("/news/2")).isEqualTo(givenUp(FailureReason.PARSE_LIMIT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<b>", "<div>", "<table><td>", "<a href=x>", "<b><p>", "<font x=1>", "</p>"})
  void pagesOfNothingButTagsAreSurvived(String tag) {
    site.shows("/news/1", "<html><body>" + tag.repeat(55_000 / (tag.split("<").length - 1)));

    assertThat(ended("/news/1")).isEqualTo(givenUp(FailureReason.PAGE_NO_ARTICLE));
  }

  @Test
  void picturesAndPapersAreNoPages() {
    site.answers(
        "/news/1",
        exchange -> SiteServer.send(exchange, 200, "application/pdf", "%PDF-1.7".getBytes(UTF_8)));

    assertThat(ended("/news/1")).isEqualTo(givenUp(FailureReason.PAGE_NOT_HTML));
  }

  @Test
  void whatCouldNotBeHadForHalfADayIsOldNews() {
    now = NOW.plus(Duration.ofHours(13));

    assertThat(reading.step(errand("/news/1"))).isEqualTo(givenUp(FailureReason.PAGE_TOO_LATE));
    assertThat(site.asked()).isEmpty();
  }

  /** Takes steps, each at its time, until there is none left. */
  private PageStep ended(String path) {
    PageStep step = reading.step(errand(path));
    for (int i = 0; i < MANY && step instanceof PageStep.GoOn on; i++) {
      now = on.due().isAfter(now) ? on.due() : now;
      step = reading.step(on.errand());
    }
    return step;
  }

  private Errand errand(String path) {
    return Errand.to(SampleArticles.wanted(site.url(path))).orElseThrow();
  }

  private static PageStep givenUp(FailureReason reason) {
    return new PageStep.GivenUp(reason);
  }

  private static void robots(SiteServer of, String text) {
    of.answers(
        "/robots.txt",
        exchange -> SiteServer.send(exchange, 200, "text/plain", text.getBytes(UTF_8)));
  }

  private void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private SafeFetcher fetcher(Duration timeout) {
    return new SafeFetcher(
        FetchLimits.forReading().within(timeout),
        AddressRules.allowing(
            List.of(AllowedAddress.of(site.address()), AllowedAddress.of(other.address()))),
        "Wirewatch/test");
  }

  private PageReading reading() {
    return new PageReading(fetcher::fetch, robots(), () -> now);
  }

  private Robots robots() {
    return new Robots(fetcher::fetch, "Wirewatch/test", () -> now);
  }
}
