package io.wirewatch.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.feed.Feed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpmlFileTest {

  @Test
  void readsFeedsWithTheirGroupAndAttributes() {
    OpmlFile opml =
        OpmlFile.parse(
            """
            <?xml version="1.0"?>
            <opml version="2.0"><head><title>x</title></head><body>
              <outline text="Spanish">
                <outline text="La Opinión" xmlUrl="https://opinion.example/feed?a=1&amp;b=2"
                    htmlUrl="https://opinion.example/" region="CA" language="es" paused="true"/>
              </outline>
              <outline title="Loose" xmlUrl="https://loose.example/rss"/>
            </body></opml>
            """);

    Feed feed = opml.feeds().get(0);
    assertThat(feed.id()).isEqualTo("la-opinion");
    assertThat(feed.name()).isEqualTo("La Opinión");
    assertThat(feed.url()).hasToString("https://opinion.example/feed?a=1&b=2");
    assertThat(feed.group()).contains("spanish");
    assertThat(feed.region()).contains("CA");
    assertThat(feed.language()).contains("es");
    assertThat(feed.paused()).isTrue();
    assertThat(opml.feeds().get(1).group()).isEmpty();
    assertThat(opml.problems()).isEmpty();
  }

  @Test
  void namesWhatItCannotUseAndKeepsTheRest() {
    OpmlFile opml =
        OpmlFile.parse(
            """
            <opml><body>
              <outline text="A" xmlUrl="https://a.example/"/>
              <outline text="B" xmlUrl="https://a.example/"/>
              <outline text="a" xmlUrl="https://c.example/"/>
              <outline text="D" xmlUrl="ftp://d.example/"/>
              <outline text="E" xmlUrl="https://e example/"/>
              <outline text="F"/>
            </body></opml>
            """);

    assertThat(opml.feeds()).extracting(Feed::name).containsExactly("A");
    assertThat(opml.problems()).hasSize(5);
    assertThat(opml.problems().get(0)).startsWith("line 3: \"B\" is listed twice");
    assertThat(opml.problems().get(4)).isEqualTo("line 7: \"F\" has no feed address (xmlUrl)");
    assertThat(OpmlFile.parse("<html/>").problems()).hasSize(1);
  }

  @Test
  void aNameInAnotherScriptGetsItsIdFromTheHost() {
    OpmlFile opml =
        OpmlFile.parse(
            "<opml><body><outline text='Новости' xmlUrl='https://news.example/rss'/></body></opml>");

    assertThat(opml.feeds()).extracting(Feed::id).containsExactly("news-example");
  }

  @Test
  void fullTextAndPauseAreRead() {
    OpmlFile opml =
        OpmlFile.parse(
            "<opml><body><outline text='A' xmlUrl='https://a.example/' fullText='true'"
                + " paused='true'/><outline text='B' xmlUrl='https://b.example/'/></body></opml>");

    assertThat(opml.isWhole()).isTrue();
    assertThat(opml.feeds()).extracting(Feed::paused).containsExactly(true, false);
    assertThat(opml.feeds())
        .extracting(Feed::fullText)
        .containsExactly(Optional.of(true), Optional.empty());
  }

  @Test
  void aDocumentThatBrokeOffIsNotWhole() {
    assertThat(OpmlFile.parse("<opml><body><outline text='A' xmlUrl='https://a").isWhole())
        .isFalse();
    assertThat(OpmlFile.parse("").isWhole()).isFalse();
  }

  @Test
  void theShippedListIsCleanAndEncrypted() throws IOException {
    OpmlFile opml = OpmlFile.read(Path.of("..", "config", "feeds.opml"));

    assertThat(opml.problems()).isEmpty();
    assertThat(opml.feeds()).hasSizeBetween(55, 80);
    assertThat(opml.feeds())
        .allSatisfy(
            feed -> {
              assertThat(feed.url()).hasScheme("https");
              assertThat(feed.region()).isPresent();
              assertThat(feed.language()).isPresent();
              assertThat(feed.group().orElse(""))
                  .isIn("national", "local", "spanish", "government");
            });
  }
}
