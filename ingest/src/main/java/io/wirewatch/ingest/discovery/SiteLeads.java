package io.wirewatch.ingest.discovery;

import io.wirewatch.ingest.parse.ParsedFeed;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where feeds and news sitemaps of a site usually are. */
final class SiteLeads {
  private static final List<String> PATHS =
      List.of(
          "/feed",
          "/rss",
          "/rss.xml",
          "/feed.xml",
          "/atom.xml",
          "/index.xml",
          "/feeds",
          "/feed.json");
  private static final int MOST_SITEMAPS = 3;
  private static final String SITEMAP = "sitemap:";

  private SiteLeads() {}

  static List<Lead> usual(URI page) {
    return PATHS.stream().map(path -> new Lead(page.resolve(path), "at a usual place")).toList();
  }

  static URI robots(URI page) {
    return page.resolve("/robots.txt");
  }

  /** The sitemaps that robots.txt names, those of news first. */
  static List<Lead> sitemaps(byte[] robots) {
    return newsFirst(
        new String(robots, StandardCharsets.UTF_8)
            .lines()
            .map(String::strip)
            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(SITEMAP))
            .flatMap(line -> TypedAddress.read(line.substring(SITEMAP.length())).stream().limit(1)),
        "named in robots.txt");
  }

  /** The sitemaps that a list of sitemaps names, those of news first. */
  static List<Lead> sitemaps(ParsedFeed.SitemapIndex index) {
    return newsFirst(index.sitemaps().stream(), "in the site's list of sitemaps");
  }

  private static List<Lead> newsFirst(Stream<URI> sitemaps, String how) {
    return sitemaps
        .distinct()
        .sorted(
            Comparator.comparing(url -> !url.toString().toLowerCase(Locale.ROOT).contains("news")))
        .limit(MOST_SITEMAPS)
        .map(url -> new Lead(url, how))
        .toList();
  }
}
