package io.wirewatch.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What feeds do rarely, read as specifications and other readers have it. */
class OddFeedsTest {

  @Test
  void aShortEntityOfTheDocumentsOwnIsItsText() {
    ParsedFeed.Document feed =
        Feeds.document(
            "<!DOCTYPE rss [<!ENTITY desk 'City desk'>]>"
                + Feeds.rss(Feeds.item("<title>&desk;: bridge closed</title><guid>1</guid>")));

    assertThat(feed.items().get(0).title()).isEqualTo("City desk: bridge closed");
    assertThat(feed.details().faults()).isEmpty();
  }

  @Test
  void anEntityThatHoldsAnotherIsNone() {
    FeedItem item =
        Feeds.only(
            "<!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]>"
                + Feeds.rss(Feeds.item("<title>Bridge</title><guid>&b;</guid>")));

    assertThat(item.guid()).contains("&b;");
  }

  @Test
  void entitiesOfADocumentMakeItLongerByALimitedLengthOnly() {
    String declared = "<!DOCTYPE rss [<!ENTITY a '" + "ha".repeat(100) + "'>]>";

    FeedItem item =
        Feeds.only(
            declared
                + Feeds.rss(Feeds.item("<description>" + "&a;".repeat(20_000) + "</description>")));

    assertThat(item.details().summary().orElseThrow().value()).hasSizeLessThan(170_000);
  }

  @Test
  void anAtomIdThatIsAPathStartsAtTheBaseAndAnotherStaysAsItIs() {
    String atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://ledger.example/a/">
          <title>Ledger</title><id>/feed</id>
          <entry><id>/jail</id><title>Jail deal signed</title></entry>
          <entry><id>4711</id><title>Bridge closed</title></entry>
        </feed>
        """;

    ParsedFeed.Document feed = Feeds.document(atom);

    assertThat(feed.details().id()).contains("https://ledger.example/feed");
    assertThat(feed.items())
        .extracting(item -> item.guid().orElseThrow())
        .containsExactly("https://ledger.example/jail", "4711");
  }

  @Test
  void ofSeveralTimesOfAnUpdateTheLastCounts() {
    FeedItem item =
        Feeds.only(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Ledger</title>
              <entry><id>1</id><title>Jail deal signed</title>
                <updated>2026-11-23T10:00:00Z</updated><updated>2026-11-22T10:00:00Z</updated>
              </entry></feed>
            """);

    assertThat(item.updated()).contains(Instant.parse("2026-11-22T10:00:00Z"));
  }

  @Test
  void tagsAreCategories() {
    FeedItem item =
        Feeds.only(
            Feeds.rss(
                Feeds.item(
                    "<title>Jail</title><tags>jails, contracts</tags><category>Local</category>")));

    assertThat(item.categories()).containsExactly("jails", "contracts", "Local");
  }

  @ParameterizedTest
  @CsvSource({
    "https:///gazette.example/jail, https://gazette.example/jail",
    "https:////gazette.example/jail, https://gazette.example/jail",
    "https://web.example/http:///other.example, https://web.example/http:///other.example"
  })
  void slashesTooManyCountForNothing(String written, String meant) {
    FeedItem item = Feeds.only(Feeds.rss(Feeds.item("Jail deal signed", written)));

    assertThat(item.link()).contains(meant);
  }

  @Test
  void bothFormatsOfOneNumberHaveTheirName() {
    String netscape =
        "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"rss-0.91.dtd\">";
    String rss = "<rss version=\"0.91\"><channel><title>Ledger</title></channel></rss>";

    assertThat(Feeds.document(netscape + rss).details().format()).isEqualTo("RSS 0.91 (Netscape)");
    assertThat(Feeds.document(rss).details().format()).isEqualTo("RSS 0.91 (UserLand)");
  }

  @Test
  void aStrayByteLeavesTheOtherLettersRight() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("<rss>Señor Peña, año ".getBytes(UTF_8));
    bytes.write(0xE9);
    bytes.writeBytes("</rss>".getBytes(UTF_8));

    FeedCharset.Decoded decoded = FeedCharset.decode(bytes.toByteArray(), Optional.empty());

    assertThat(decoded.text()).isEqualTo("<rss>Señor Peña, año \uFFFD</rss>");
    assertThat(decoded.isOtherThanDeclared()).isTrue();
  }
}
