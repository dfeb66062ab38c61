package io.wirewatch.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.failure.FailureReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {

  @Test
  void readsAllFieldsOfAnRssItem() {
    FeedItem item =
        Feeds.only(
            Feeds.rss(
                Feeds.item(
                    "<title>County votes on jail contract</title>"
                        + "<link>https://gazette.example/a/1?utm_source=rss</link>"
                        + "<guid isPermaLink=\"false\">gazette-1</guid>"
                        + "<description>Short.</description>"
                        + "<content:encoded><![CDATA[<p>The board met.</p><p>It voted 4&ndash;1.</p>]]></content:encoded>"
                        + "<dc:creator>Ana Ruiz</dc:creator><category>Jails</category>"
                        + "<pubDate>Mon, 23 Nov 2026 09:30:00 EST</pubDate>")));

    assertThat(item.guid()).contains("gazette-1");
    assertThat(item.link()).contains("https://gazette.example/a/1?utm_source=rss");
    assertThat(item.title()).isEqualTo("County votes on jail contract");
    assertThat(item.text()).isEqualTo("The board met.\nIt voted 4–1.");
    assertThat(item.authors()).containsExactly("Ana Ruiz");
    assertThat(item.categories()).containsExactly("Jails");
    assertThat(item.published()).contains(Instant.parse("2026-11-23T14:30:00Z"));
  }

  @Test
  void readsAllFieldsOfAnAtomEntry() {
    ParsedFeed.Document feed =
        Feeds.document(
            """
            <?xml version="1.0"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es">
              <title>El Correo</title><id>urn:correo</id><updated>2026-11-23T10:00:00Z</updated>
              <entry>
                <title type="html">Redada en &lt;em&gt;Laredo&lt;/em&gt;</title>
                <id>urn:correo:7</id>
                <link rel="self" href="https://correo.example/7.atom"/>
                <link href="/notas/7"/>
                <author><name>Luz Prado</name></author>
                <category term="frontera"/>
                <published>2026-11-23T09:00:00-06:00</published>
                <updated>2026-11-23T10:00:00Z</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Uno.</p><p>Dos.</p></div></content>
              </entry>
            </feed>
            """);

    FeedItem item = feed.items().get(0);
    assertThat(feed.language()).contains("es");
    assertThat(item.title()).isEqualTo("Redada en Laredo");
    assertThat(item.link()).contains("https://gazette.example/notas/7");
    assertThat(item.text()).isEqualTo("Uno.\nDos.");
    assertThat(item.authors()).containsExactly("Luz Prado");
    assertThat(item.categories()).containsExactly("frontera");
    assertThat(item.published()).contains(Instant.parse("2026-11-23T15:00:00Z"));
    assertThat(item.updated()).contains(Instant.parse("2026-11-23T10:00:00Z"));
  }

  @Test
  void readsJsonFeed() {
    FeedItem item =
        Feeds.only(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Wire", "items": [
              {"id": "9", "url": "https://wire.example/9", "title": "Bus raid", "content_html": "<p>On I-10.</p>",
               "authors": [{"name": "Desk"}], "tags": ["raids"], "date_published": "2026-11-23T09:00:00Z"}]}
            """);

    assertThat(item.guid()).contains("9");
    assertThat(item.text()).isEqualTo("On I-10.");
    assertThat(item.authors()).containsExactly("Desk");
    assertThat(item.categories()).containsExactly("raids");
  }

  @Test
  void readsOldRdfFeeds() {
    List<FeedItem> items =
        Feeds.document(
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                  <channel rdf:about="https://old.example/"><title>Old</title></channel>
                  <item rdf:about="https://old.example/1"><title>One</title><link>https://old.example/1</link></item>
                </rdf:RDF>
                """)
            .items();

    assertThat(items).extracting(FeedItem::title).containsExactly("One");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<skipHours><hour>none</hour></skipHours>",
        "<cloud domain=\"x\" port=\"eighty\" path=\"/\" registerProcedure=\"\" protocol=\"soap\"/>",
        "<textInput><title>Search</title></textInput>",
        "<image><url>::</url><width>wide</width></image>",
        "<pubDate>yesterday</pubDate>"
      })
  void oneBadSideFieldDoesNotCostTheFeed(String field) {
    ParsedFeed.Document feed =
        Feeds.document(Feeds.rss(field, Feeds.item("Raid", "https://gazette.example/a/1")));

    assertThat(feed.items()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Police & ICE agree                        | Police & ICE agree
          Police &amp; ICE agree                    | Police & ICE agree
          Police &amp;amp; ICE agree                | Police & ICE agree
          Caf&eacute; raid &mdash; two held         | Café raid — two held
          Caf&noSuchThing; raid                     | Caf&noSuchThing; raid
          R&D <b>bold</b> claim                     | R&D bold claim
          Sheriff&#146;s office                     | Sheriff’s office
          Sheriff&#0;s office                       | Sheriff s office
          &lt;b&gt;Bold&lt;/b&gt; claim             | Bold claim
          Fewer than 5 &lt; 6 held                  | Fewer than 5 < 6 held
          <![CDATA[Bail & bonds <i>now</i>]]>       | Bail & bonds now
          """)
  void mendsTitles(String written, String read) {
    FeedItem item = Feeds.only(Feeds.rss(Feeds.item(written, "https://gazette.example/a/1")));

    assertThat(item.title()).isEqualTo(read);
  }

  @Test
  void readsPrefixesThatNobodyDeclared() {
    String item =
        Feeds.item(
            "<title>Raid</title><media:thumb url=\"x\"/><link>https://gazette.example/1</link>");

    FeedItem read = Feeds.only(Feeds.rss(item));

    assertThat(read.title()).isEqualTo("Raid");
    assertThat(read.link()).contains("https://gazette.example/1");
  }

  @Test
  void oneBrokenItemCostsOnlyItself() {
    ParsedFeed.Document feed =
        Feeds.document(
            Feeds.rss(
                Feeds.item("First", "https://gazette.example/1"),
                "<item><title>Second</b></title><link>https://gazette.example/2</link>",
                Feeds.item("Third", "https://gazette.example/3")));

    assertThat(feed.items())
        .extracting(item -> item.link().orElse(""))
        .containsExactly(
            "https://gazette.example/1", "https://gazette.example/2", "https://gazette.example/3");
    assertThat(feed.isWhole()).isTrue();
  }

  @Test
  void keepsWholeItemsOfADocumentThatBrokeOffAndSaysSo() {
    String whole =
        Feeds.rss(
            Feeds.item("First", "https://gazette.example/1"),
            Feeds.item("Second", "https://gazette.example/2"));

    ParsedFeed.Document feed = Feeds.document(whole.substring(0, whole.indexOf("example/2")));

    assertThat(feed.items()).extracting(FeedItem::title).containsExactly("First");
    assertThat(feed.isWhole()).isFalse();
  }

  @Test
  void ignoresWhatStandsOutsideTheRootElement() {
    String feed = Feeds.rss(Feeds.item("Raid", "https://gazette.example/1"));

    ParsedFeed.Document read =
        Feeds.document(
            "\n<br/><b>Warning</b>: out of cheese\n<?xml version=\"1.0\"?>"
                + feed
                + "<script>1</script>");

    assertThat(read.items()).hasSize(1);
  }

  @Test
  void readsNothingThatADoctypeDeclaresElsewhere() {
    String doctype =
        "<!DOCTYPE rss [<!ENTITY house \"Bleak\"><!ENTITY file SYSTEM \"file:///etc/passwd\">]>";

    FeedItem item =
        Feeds.only(doctype + Feeds.rss(Feeds.item("&house; &file;", "https://gazette.example/1")));

    assertThat(item.title()).isEqualTo("Bleak &file;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                      | EMPTY_DOCUMENT
          '   '                                                   | EMPTY_DOCUMENT
          <!DOCTYPE html><html><body>403 Forbidden</body></html>  | HTML_PAGE
          <html><head><title>Parked</title></head></html>         | HTML_PAGE
          %PDF-1.7 and so on                                      | NOT_A_FEED
          <opml version="2.0"><body/></opml>                      | NOT_A_FEED
          {"status": "ok"}                                        | NOT_A_FEED
          {"items": [                                             | MALFORMED_FEED
          <rss version="2.0"><channel><title>Cut                  | MALFORMED_FEED
          <feed><match score="2:1"/></feed>                       | NOT_A_FEED
          """)
  void namesWhyADocumentIsNoFeed(String document, FailureReason reason) {
    ParsedFeed answer = Feeds.read(document);

    assertThat(answer).isInstanceOf(ParsedFeed.Refused.class);
    assertThat(((ParsedFeed.Refused) answer).reason()).isEqualTo(reason);
  }

  @Test
  void readsNoMoreThanTwoThousandItems() {
    String[] items = new String[2_345];
    for (int i = 0; i < items.length; i++) {
      items[i] = Feeds.item("Item " + i, "https://gazette.example/" + i);
    }

    ParsedFeed.Document feed = Feeds.document(Feeds.rss(items));

    assertThat(feed.items()).hasSize(2_000);
    assertThat(feed.items().get(0).title()).isEqualTo("Item 0");
    assertThat(feed.beyondLimit()).isEqualTo(345);
  }

  @Test
  void anEmptiedFeedIsStillAFeed() {
    assertThat(Feeds.document(Feeds.rss()).items()).isEmpty();
    assertThat(Feeds.document("<rss/>").items()).isEmpty();
  }

  @Test
  void readsHowLongTheFeedAsksToBeLeftAlone() {
    ParsedFeed.Document feed = Feeds.document(Feeds.rss("<ttl>45</ttl>"));

    assertThat(feed.timeToLive()).contains(Duration.ofMinutes(45));
  }
}
