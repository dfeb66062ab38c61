package io.wirewatch.ingest.discovery;

import io.wirewatch.contract.feed.FoundFeed;
import io.wirewatch.ingest.fetch.FetchReasons;
import io.wirewatch.ingest.parse.FeedBody;
import io.wirewatch.ingest.parse.ParsedFeed;
import io.wirewatch.ingest.poll.Poll;
import io.wirewatch.runtime.fetch.FetchRequest;
import io.wirewatch.runtime.fetch.FetchResult;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Finds the feeds at or behind an address: the address itself, what its page declares and links to,
 * the usual places of the site, the sitemaps that robots.txt names. Asks for one thing after the
 * other, for few things, and for a limited time. Thread-safe.
 */
final class Discovery {
  static final int MOST_REQUESTS = 16;
  static final int ENOUGH_FEEDS = 5;
  private static final int OK = 200;

  private final Poll.Network network;
  private final InstantSource clock;
  private final Duration longest;

  /**
   * @param longest no request begins later than this after the first
   */
  Discovery(Poll.Network network, InstantSource clock, Duration longest) {
    this.network = network;
    this.clock = clock;
    this.longest = longest;
  }

  /** What was found, and what stood in the way. */
  record Result(List<FoundFeed> found, List<String> problems) {}

  Result behind(String typed) throws InterruptedException {
    Search search = new Search(clock.instant().plus(longest));
    List<URI> addresses = TypedAddress.read(typed);
    if (addresses.isEmpty()) {
      search.findings.problem("This is no address of a site or feed.");
    }
    for (URI address : addresses) {
      if (search.from(address)) {
        break;
      }
    }
    return search.findings.result();
  }

  /** One search, with what it may still spend. */
  private final class Search {
    private final Instant end;
    private final Findings findings = new Findings();
    private int requests;

    Search(Instant end) {
      this.end = end;
    }

    /** False where the address gave no answer, so that another way of writing it may be tried. */
    boolean from(URI address) throws InterruptedException {
      FetchResult result = network.fetch(FetchRequest.get(address));
      requests++;
      if (result instanceof FetchResult.Failed failed) {
        findings.problem(address, FetchReasons.of(failed.failure()), failed.detail());
        return false;
      }
      FetchResult.Fetched page = (FetchResult.Fetched) result;
      if (page.status() != OK) {
        findings.problem(address, FetchReasons.ofStatus(page.status()), "");
        return true;
      }
      ParsedFeed parsed = read(page);
      if (parsed instanceof ParsedFeed.Document document) {
        findings.add(new Lead(address, "the address itself"), page, document);
      } else if (parsed instanceof ParsedFeed.SitemapIndex index) {
        listedIn(index);
      } else {
        behind(page);
      }
      return true;
    }

    private void listedIn(ParsedFeed.SitemapIndex index) throws InterruptedException {
      follow(SiteLeads.sitemaps(index));
      if (findings.isEmpty()) {
        findings.problem("This is a list of sitemaps, and those we looked at hold no news.");
      }
    }

    private void behind(FetchResult.Fetched page) throws InterruptedException {
      URI url = page.finalUrl();
      follow(PageLeads.in(page.body(), url));
      if (findings.isEmpty()) {
        follow(SiteLeads.usual(url));
      }
      if (findings.isEmpty() && maySpend()) {
        follow(sitemaps(url));
      }
      if (findings.isEmpty()) {
        findings.problem("No feed was found on this site. Ask the outlet, or paste its address.");
      }
    }

    private List<Lead> sitemaps(URI url) {
      requests++;
      FetchResult robots = network.fetch(FetchRequest.get(SiteLeads.robots(url)));
      return robots instanceof FetchResult.Fetched fetched && fetched.status() == OK
          ? SiteLeads.sitemaps(fetched.body())
          : List.of();
    }

    private void follow(List<Lead> leads) throws InterruptedException {
      for (Lead lead : leads) {
        if (!maySpend() || findings.count() >= ENOUGH_FEEDS) {
          return;
        }
        requests++;
        FetchResult result = network.fetch(FetchRequest.get(lead.url()));
        if (result instanceof FetchResult.Fetched fetched && fetched.status() == OK) {
          take(lead, fetched);
        }
      }
    }

    /** A list of sitemaps that is in such a list itself is not followed for ever: see maySpend. */
    private void take(Lead lead, FetchResult.Fetched fetched) throws InterruptedException {
      ParsedFeed parsed = read(fetched);
      if (parsed instanceof ParsedFeed.Document document) {
        findings.add(lead, fetched, document);
      } else if (parsed instanceof ParsedFeed.SitemapIndex index) {
        follow(SiteLeads.sitemaps(index));
      }
    }

    private boolean maySpend() {
      return requests < MOST_REQUESTS && clock.instant().isBefore(end);
    }

    private ParsedFeed read(FetchResult.Fetched fetched) throws InterruptedException {
      return network.read(
          new FeedBody(
              fetched.body(), fetched.headers().first("Content-Type"), fetched.finalUrl()));
    }
  }
}
