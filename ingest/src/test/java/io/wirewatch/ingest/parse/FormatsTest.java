package io.wirewatch.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One document of each format family, with the fields that only it has. */
class FormatsTest {
  private static final String RSS =
      """
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:media="http://search.yahoo.com/mrss/" xmlns:thr="http://purl.org/syndication/thread/1.0"
          xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:atom="http://www.w3.org/2005/Atom">
        <channel>
          <title>Valley Ledger</title><link>https://ledger.example/</link>
          <description>News &amp;amp; weather</description><language>en-US</language>
          <atom:link rel="hub" href="https://hub.example/"/>
          <lastBuildDate>Mon, 23 Nov 2026 12:00:00 GMT</lastBuildDate>
          <image><url>/logo.png</url><title>Logo</title></image>
          <item>
            <media:title>Not this one</media:title>
            <title>Jail deal signed</title><link>/jail</link><guid isPermaLink="false">l-1</guid>
            <author>desk@ledger.example (Ana Ruiz)</author>
            <category domain="https://ledger.example/beats">Jails</category>
            <media:keywords>jails, contracts</media:keywords>
            <source url="https://wire.example/rss">The Wire</source>
            <enclosure url="https://ledger.example/a.mp3" type="audio/mpeg" length="12"/>
            <media:content url="https://ledger.example/p.jpg" medium="image"/>
            <thr:in-reply-to ref="l-0" href="https://ledger.example/0"/>
            <comments>/jail#comments</comments><dc:date>2026-11-23T10:00:00Z</dc:date>
          </item>
        </channel>
      </rss>
      """;

  @Test
  void readsWhatRssSaysOfTheFeed() {
    FeedDetails head = Feeds.document(RSS).details();

    assertThat(head.format()).isEqualTo("RSS 2.0");
    assertThat(head.link()).contains("https://ledger.example/");
    assertThat(head.links()).contains(FeedLink.of("https://hub.example/", "hub"));
    assertThat(head.image()).contains("https://gazette.example/logo.png");
    assertThat(head.updated()).contains(Instant.parse("2026-11-23T12:00:00Z"));
    assertThat(head.subtitle()).get().extracting(MarkedText::plain).isEqualTo("News & weather");
    assertThat(head.faults()).isEmpty();
  }

  @Test
  void readsRssItemsWithTheirModules() {
    FeedItem item = Feeds.only(RSS);
    ItemDetails details = item.details();

    assertThat(item.title()).isEqualTo("Jail deal signed");
    assertThat(item.link()).contains("https://gazette.example/jail");
    assertThat(item.published()).contains(Instant.parse("2026-11-23T10:00:00Z"));
    assertThat(item.categories()).containsExactly("Jails", "jails", "contracts");
    assertThat(details.authors())
        .containsExactly(
            new Person("Ana Ruiz", Optional.of("desk@ledger.example"), Optional.empty()));
    assertThat(details.source()).get().extracting(Origin::title).isEqualTo(Optional.of("The Wire"));
    assertThat(details.images()).containsExactly("https://ledger.example/p.jpg");
    assertThat(details.inReplyTo()).get().extracting(InReplyTo::ref).isEqualTo(Optional.of("l-0"));
    assertThat(details.comments()).contains("https://gazette.example/jail#comments");
    assertThat(details.links())
        .extracting(FeedLink::relation)
        .containsExactly("alternate", "enclosure");
  }

  @Test
  void readsAtomOfBothVersions() {
    ParsedFeed.Document old =
        Feeds.document(
            """
            <feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="es">
              <title>El Faro</title><tagline>Del valle</tagline><modified>2026-11-23T10:00:00Z</modified>
              <entry xml:base="https://faro.example/hoy/">
                <title mode="escaped" type="text/html">Redada &lt;b&gt;hoy&lt;/b&gt;</title>
                <link rel="alternate" href="uno"/><id>f1</id><issued>2026-11-23T09:00:00Z</issued>
                <content type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml">Ver <a href="dos">dos</a></div></content>
                <summary mode="base64" type="text/html">PGI+Dos</summary>
              </entry>
            </feed>
            """);

    FeedItem item = old.items().get(0);
    assertThat(old.details().format()).isEqualTo("Atom 0.3");
    assertThat(old.language()).contains("es");
    assertThat(item.title()).isEqualTo("Redada hoy");
    assertThat(item.link()).contains("https://faro.example/hoy/uno");
    assertThat(item.published()).contains(Instant.parse("2026-11-23T09:00:00Z"));
    assertThat(item.details().contents().get(0).links())
        .containsExactly("https://faro.example/hoy/dos");
    assertThat(item.details().contents().get(0).language()).contains("es");
  }

  @Test
  void readsChannelDefinitions() {
    ParsedFeed.Document feed =
        Feeds.document(
            """
            <CHANNEL HREF="https://old.example/" BASE="https://old.example/">
              <TITLE>Old Channel</TITLE><ABSTRACT>All of it</ABSTRACT>
              <ITEM HREF="news/1" LASTMOD="2026-11-23T10:00:00Z"><TITLE>One</TITLE><ABSTRACT>Words</ABSTRACT></ITEM>
            </CHANNEL>
            """);

    FeedItem item = feed.items().get(0);
    assertThat(feed.title()).contains("Old Channel");
    assertThat(item.link()).contains("https://old.example/news/1");
    assertThat(item.text()).isEqualTo("Words");
    assertThat(item.updated()).contains(Instant.parse("2026-11-23T10:00:00Z"));
  }

  @Test
  void readsNewsSitemaps() {
    ParsedFeed.Document feed =
        Feeds.document(
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
                xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
              <url><loc>https://ledger.example/about</loc></url>
              <url><loc>https://ledger.example/raid</loc><lastmod>2026-11-23T11:00:00Z</lastmod>
                <news:news><news:publication><news:name>Ledger</news:name><news:language>en</news:language></news:publication>
                  <news:publication_date>2026-11-23T10:00:00Z</news:publication_date>
                  <news:title>Raid at plant</news:title><news:keywords>raids, plants</news:keywords></news:news>
                <image:image><image:loc>https://ledger.example/r.jpg</image:loc></image:image></url>
            </urlset>
            """);

    assertThat(feed.items()).hasSize(1);
    FeedItem item = feed.items().get(0);
    assertThat(item.title()).isEqualTo("Raid at plant");
    assertThat(item.link()).contains("https://ledger.example/raid");
    assertThat(item.language()).contains("en");
    assertThat(item.categories()).containsExactly("raids", "plants");
    assertThat(item.published()).contains(Instant.parse("2026-11-23T10:00:00Z"));
    assertThat(item.details().images()).containsExactly("https://ledger.example/r.jpg");
  }

  @Test
  void aSitemapOfPagesIsNoFeedButOneWithoutPagesMayBe() {
    assertThat(Feeds.read("<urlset><url><loc>https://ledger.example/a</loc></url></urlset>"))
        .isInstanceOf(ParsedFeed.Refused.class);
    assertThat(Feeds.document("<urlset></urlset>").items()).isEmpty();
  }

  @Test
  void answersAnIndexOfSitemapsWithTheirAddresses() {
    ParsedFeed answer =
        Feeds.read(
            """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <sitemap><loc>https://ledger.example/news.xml</loc></sitemap>
              <sitemap><loc> /pages.xml </loc></sitemap><sitemap><loc>javascript:1</loc></sitemap>
            </sitemapindex>
            """);

    assertThat(answer)
        .isEqualTo(
            new ParsedFeed.SitemapIndex(
                List.of(
                    URI.create("https://ledger.example/news.xml"),
                    URI.create("https://gazette.example/pages.xml"))));
  }

  @Test
  void readsWhatJsonFeedsSayBesideTheirItems() {
    ParsedFeed.Document feed =
        Feeds.document(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Wire", "language": "en",
             "home_page_url": "https://wire.example/", "feed_url": "https://wire.example/feed.json",
             "hubs": [{"type": "WebSub", "url": "https://hub.example/"}],
             "items": [{"id": "https://wire.example/9", "content_text": "On I-10.", "image": "/9.jpg",
               "attachments": [{"url": "https://wire.example/9.mp3", "mime_type": "audio/mpeg"}]}]}
            """);

    FeedItem item = feed.items().get(0);
    assertThat(feed.details().format()).isEqualTo("JSON Feed 1.1");
    assertThat(feed.details().links())
        .extracting(FeedLink::relation)
        .containsExactly("alternate", "self", "hub");
    assertThat(item.link()).contains("https://wire.example/9");
    assertThat(item.details().images()).containsExactly("https://gazette.example/9.jpg");
    assertThat(item.details().links()).extracting(FeedLink::relation).containsExactly("enclosure");
  }

  @Test
  void takesPlaceAndLanguageFromTheHeaders() {
    String feed = Feeds.rss(Feeds.item("Raid", "raid"));
    FeedBody body =
        new FeedBody(
            feed.getBytes(UTF_8),
            Optional.of("text/plain"),
            Optional.of("https://mirror.example/feeds/"),
            Optional.of("es"),
            Feeds.URL);

    ParsedFeed.Document read = Feeds.document(new FeedReader().read(body));

    assertThat(read.items().get(0).link()).contains("https://mirror.example/feeds/raid");
    assertThat(read.language()).contains("es");
    assertThat(read.details().faults()).containsExactly(Fault.CONTENT_TYPE);
  }
}
