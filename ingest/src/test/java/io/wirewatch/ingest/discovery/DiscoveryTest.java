package io.wirewatch.ingest.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.feed.FoundFeed;
import io.wirewatch.ingest.parse.FeedBody;
import io.wirewatch.ingest.parse.ParsedFeed;
import io.wirewatch.ingest.parse.ParsingPool;
import io.wirewatch.ingest.poll.Poll;
import io.wirewatch.runtime.fetch.FetchFailure;
import io.wirewatch.runtime.fetch.FetchRequest;
import io.wirewatch.runtime.fetch.FetchResult;
import io.wirewatch.runtime.fetch.ResponseHeaders;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryTest {
  private static final String SITE = "https://gazette.example";

  private final Map<String, FetchResult> web = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final ParsingPool parsing = new ParsingPool(1, Duration.ofSeconds(2));
  private Instant now = Instant.parse("2026-11-24T09:00:00Z");
  private Duration eachTakes = Duration.ZERO;

  @AfterEach
  void stopParsing() {
    parsing.close();
  }

  @Test
  void aFeedsOwnAddressIsFoundWithItsNewestTenItems() throws Exception {
    serve("/rss", feed(12));
    Discovery.Result result = find(SITE + "/rss");

    FoundFeed found = result.found().get(0);
    assertThat(found.how()).isEqualTo("the address itself");
    assertThat(found.title()).isEqualTo("Gazette");
    assertThat(found.items()).hasSize(10);
    assertThat(found.items().get(0).title()).isEqualTo("Story 0");
    assertThat(found.items().get(0).link()).contains(SITE + "/story/0");
    assertThat(asked).hasSize(1);
  }

  @Test
  void aBareNameIsTriedWithHttpsThenWithHttp() throws Exception {
    web.put("http://gazette.example", ok("http://gazette.example", feed(1)));
    Discovery.Result result = find("gazette.example");

    assertThat(asked).containsExactly(SITE, "http://gazette.example");
    assertThat(result.found()).hasSize(1);
    assertThat(result.problems()).isEmpty();
  }

  @Test
  void whatThePageDeclaresComesBeforeWhatItLinksTo() throws Exception {
    serve(
        "/",
        "<!doctype html><html><head><link rel=alternate type='application/atom+xml' href='/a'>"
            + "<link rel='stylesheet' href='/s.css'></head><body><a href='/local.rss'>Feed</a>"
            + "<a href='/about'>About</a><a href='javascript:feed()'>x</a></body></html>");
    serve("/a", feed(2));
    serve("/local.rss", feed(1));
    List<FoundFeed> found = find(SITE + "/").found();

    assertThat(found)
        .extracting(FoundFeed::how)
        .containsExactly("declared by the page", "linked by the page");
    assertThat(asked).doesNotContain(SITE + "/about", SITE + "/s.css");
  }

  @Test
  void usualPlacesAreTriedWhereThePageSaysNothing() throws Exception {
    serve("/", "<!doctype html><html><body>News</body></html>");
    serve("/rss.xml", feed(1));

    assertThat(find(SITE + "/").found())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.url()).hasToString(SITE + "/rss.xml");
              assertThat(found.how()).isEqualTo("at a usual place");
            });
  }

  @Test
  void sitemapsOfRobotsTxtAreTheLastResortThoseOfNewsFirst() {
    byte[] robots =
        "User-agent: *\nSitemap: https://g.example/pages.xml\nsitemap:https://g.example/news.xml\n"
            .getBytes(UTF_8);

    assertThat(SiteLeads.sitemaps(robots))
        .extracting(lead -> lead.url().getPath())
        .containsExactly("/news.xml", "/pages.xml");
  }

  @Test
  void ofAListOfSitemapsThoseWithNewsAreFound() throws Exception {
    serve("/sitemaps.xml", "<sitemapindex>" + listed("/pages.xml") + listed("/news.xml"));
    serve("/pages.xml", "<urlset><url><loc>" + SITE + "/about</loc></url></urlset>");
    serve(
        "/news.xml",
        "<urlset xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>"
            + SITE
            + "/raid</loc><news:news><news:title>Raid</news:title></news:news></url></urlset>");

    assertThat(find(SITE + "/sitemaps.xml").found())
        .singleElement()
        .satisfies(found -> assertThat(found.url()).hasToString(SITE + "/news.xml"));
  }

  private static String listed(String path) {
    return "<sitemap><loc>" + SITE + path + "</loc></sitemap>";
  }

  @Test
  void aPermanentRedirectIsFoundAtItsTargetAndOnce() throws Exception {
    URI target = URI.create(SITE + "/new.xml");
    FetchResult moved =
        new FetchResult.Fetched(
            200, target, List.of(target), ResponseHeaders.of(), feed(1).getBytes(UTF_8));
    serve(
        "/",
        "<html><head><link rel=alternate type='application/rss+xml' href='/old'>"
            + "<link rel=alternate type='application/rss+xml' href='/older'></head></html>");
    web.put(SITE + "/old", moved);
    web.put(SITE + "/older", moved);

    assertThat(find(SITE + "/").found())
        .singleElement()
        .extracting(FoundFeed::url)
        .isEqualTo(target);
  }

  @Test
  void aPageOfManyLinksIsNotFollowedForEver() throws Exception {
    StringBuilder page = new StringBuilder("<html><body>");
    IntStream.range(0, 500).forEach(i -> page.append("<a href='/feed/" + i + "'>f</a>"));
    serve("/", page.toString());
    find(SITE + "/");

    assertThat(asked).hasSizeLessThanOrEqualTo(Discovery.MOST_REQUESTS);
  }

  @Test
  void aSlowSiteIsGivenUp() throws Exception {
    eachTakes = Duration.ofSeconds(7);
    serve("/", "<html><body>News</body></html>");
    Discovery.Result result = find(SITE + "/");

    assertThat(asked).hasSizeLessThanOrEqualTo(3);
    assertThat(result.problems()).singleElement().asString().startsWith("No feed was found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "two words",
        "ftp://gazette.example/",
        "javascript:alert(1)",
        "file:///etc"
      })
  void whatIsNoAddressIsAskedNothing(String typed) throws Exception {
    Discovery.Result result = find(typed);

    assertThat(asked).isEmpty();
    assertThat(result.problems()).containsExactly("This is no address of a site or feed.");
  }

  @Test
  void anAddressThatIsRefusedSaysWhy() throws Exception {
    web.put(
        "http://10.0.0.8/feed",
        new FetchResult.Failed(FetchFailure.ADDRESS_REFUSED, "10.0.0.8 is private."));

    assertThat(find("http://10.0.0.8/feed").problems())
        .containsExactly(
            "http://10.0.0.8/feed: the address is not a public one. 10.0.0.8 is private.");
  }

  private Discovery.Result find(String typed) throws InterruptedException {
    return new Discovery(new Web(), () -> now, Duration.ofSeconds(12)).behind(typed);
  }

  /** A web of a few pages; everything else is not found. */
  private final class Web implements Poll.Network {
    @Override
    public FetchResult fetch(FetchRequest request) {
      String url = request.url().toString();
      asked.add(url);
      now = now.plus(eachTakes);
      FetchResult missing =
          url.startsWith(SITE + "/")
              ? new FetchResult.Fetched(
                  404, request.url(), List.of(), ResponseHeaders.of(), new byte[0])
              : new FetchResult.Failed(FetchFailure.CONNECT, "refused");
      return web.getOrDefault(url, missing);
    }

    @Override
    public ParsedFeed read(FeedBody body) throws InterruptedException {
      return parsing.read(body);
    }
  }

  private void serve(String path, String body) {
    web.put(SITE + path, ok(SITE + path, body));
  }

  private static FetchResult ok(String url, String body) {
    return new FetchResult.Fetched(
        200, URI.create(url), List.of(), ResponseHeaders.of(), body.getBytes(UTF_8));
  }

  private static String feed(int items) {
    StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>Gazette</title>");
    IntStream.range(0, items)
        .forEach(
            i ->
                feed.append(
                    "<item><title>Story %d</title><link>%s/story/%d</link></item>"
                        .formatted(i, SITE, i)));
    return feed.append("</channel></rss>").toString();
  }
}
