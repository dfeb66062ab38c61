package io.wirewatch.ingest.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.Origin;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.ingest.parse.FeedBody;
import io.wirewatch.ingest.parse.FeedReader;
import io.wirewatch.ingest.parse.ParsedFeed;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a document says of an item arrives on the article, whatever the document's format. */
class ArrivingFieldsTest {
  private static final URI URL = URI.create("https://ledger.example/feed");
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final Feed FEED =
      new Feed(
          "ledger",
          "Valley Ledger",
          URL,
          Optional.empty(),
          Optional.of("TX"),
          Optional.of("local"),
          Optional.empty(),
          false);

  @Test
  void ofRss() {
    assertArrived(
        """
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
          <channel><title>Ledger</title><language>es-us</language>
            <item><title>Raid</title><link>/raid</link><description>Short.</description>
              <content:encoded><![CDATA[<p>Two were held.</p>]]></content:encoded>
              <dc:creator>Ana Ruiz</dc:creator><category>Jails</category>
              <pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate>
              <source url="https://wire.example/rss">The Wire</source>
              <media:content url="/p.jpg" medium="image"/></item></channel></rss>
        """);
  }

  @Test
  void ofRdf() {
    assertArrived(
        """
        <rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
          <channel rdf:about="https://ledger.example/"><title>Ledger</title><dc:language>es-US</dc:language></channel>
          <item rdf:about="https://ledger.example/raid"><title>Raid</title><link>https://ledger.example/raid</link>
            <description>Two were held.</description><dc:creator>Ana Ruiz</dc:creator><dc:subject>Jails</dc:subject>
            <dc:date>2026-11-23T10:00:00Z</dc:date><source url="https://wire.example/rss">The Wire</source>
            <media:thumbnail url="https://ledger.example/p.jpg"/></item></rdf:RDF>
        """);
  }

  @Test
  void ofAtom() {
    assertArrived(
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es-US" xml:base="https://ledger.example/">
          <title>Ledger</title><entry><title>Raid</title><id>urn:1</id><link href="raid"/>
            <content type="html">&lt;p&gt;Two were held.&lt;/p&gt;</content>
            <author><name>Ana Ruiz</name></author><category term="Jails"/>
            <published>2026-11-23T05:00:00-05:00</published>
            <source><title>The Wire</title><link href="https://wire.example/rss"/></source>
            <link rel="enclosure" type="image/jpeg" href="p.jpg"/></entry></feed>
        """);
  }

  @Test
  void ofJsonFeed() {
    Article article =
        article(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Ledger", "language": "es-US",
             "items": [{"id": "1", "url": "https://ledger.example/raid", "title": "Raid",
               "content_html": "<p>Two were held.</p>", "authors": [{"name": "Ana Ruiz"}],
               "tags": ["Jails"], "image": "p.jpg", "date_published": "2026-11-23T10:00:00Z"}]}
            """);

    assertSaysTheSame(article);
  }

  @Test
  void ofNewsSitemaps() {
    Article article =
        article(
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
                xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
              <url><loc>https://ledger.example/raid</loc><news:news>
                <news:publication><news:name>Ledger</news:name><news:language>es</news:language></news:publication>
                <news:publication_date>2026-11-23</news:publication_date><news:title>Raid</news:title>
                <news:keywords>Jails, raids</news:keywords></news:news>
                <image:image><image:loc>/p.jpg</image:loc></image:image></url></urlset>
            """);

    assertThat(article.title()).isEqualTo("Raid");
    assertThat(article.language()).contains("es");
    assertThat(article.categories()).containsExactly("Jails", "raids");
    assertThat(article.publishedAt()).contains(Instant.parse("2026-11-23T00:00:00Z"));
    assertThat(article.images()).containsExactly("https://ledger.example/p.jpg");
  }

  @Test
  void ofPodcasts() {
    Article article =
        article(
            """
            <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
              <item><itunes:title>Raid</itunes:title><guid>urn:raid:1</guid>
                <itunes:summary>Two were held.</itunes:summary><itunes:author>Ana Ruiz</itunes:author>
                <itunes:keywords>Jails, raids</itunes:keywords>
                <itunes:image href="/p.jpg"/></item></channel></rss>
            """);

    assertThat(article.title()).isEqualTo("Raid");
    assertThat(article.text()).isEqualTo("Two were held.");
    assertThat(article.authors()).containsExactly("Ana Ruiz");
    assertThat(article.categories()).containsExactly("Jails", "raids");
    assertThat(article.images()).containsExactly("https://ledger.example/p.jpg");
  }

  private static void assertArrived(String xml) {
    Article article = article(xml);

    assertSaysTheSame(article);
    assertThat(article.origin())
        .contains(new Origin("The Wire", Optional.of("https://wire.example/rss")));
  }

  private static void assertSaysTheSame(Article article) {
    assertThat(article.url()).isEqualTo("https://ledger.example/raid");
    assertThat(article.title()).isEqualTo("Raid");
    assertThat(article.text()).isEqualTo("Two were held.");
    assertThat(article.language()).contains("es-US");
    assertThat(article.authors()).containsExactly("Ana Ruiz");
    assertThat(article.categories()).containsExactly("Jails");
    assertThat(article.publishedAt()).contains(Instant.parse("2026-11-23T10:00:00Z"));
    assertThat(article.images()).containsExactly("https://ledger.example/p.jpg");
  }

  private static Article article(String document) {
    ParsedFeed parsed =
        new FeedReader().read(new FeedBody(document.getBytes(UTF_8), Optional.empty(), URL));
    return new Sightings(FEED, Duration.ofDays(90), NOW)
        .in((ParsedFeed.Document) parsed, new FeedKnowledge())
        .get(0)
        .article()
        .orElseThrow();
  }
}
