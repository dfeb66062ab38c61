package io.wirewatch.alerts.deliver.feed;

import static io.wirewatch.alerts.Samples.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.wirewatch.alerts.FactsSample;
import io.wirewatch.alerts.message.Links;
import io.wirewatch.alerts.store.Alert;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Feeds of rules, read by a reader that is not ours. */
class RuleFeedTest {
  private static final String SELF = "https://console.example/feeds/t/file";

  private static Alert alert(long sequence, FactsSample facts, Instant at) {
    return new Alert(sequence, "alert-" + sequence, at, facts.build());
  }

  private static RuleFeed feed(Alert... alerts) {
    Links links = new Links(URI.create("https://console.example"));
    return RuleFeed.of("r1", "Jails & <courts>", NOON, List.of(alerts), links);
  }

  private static SyndFeed read(FeedFormat format, RuleFeed feed) throws Exception {
    return new SyndFeedInput().build(new StringReader(new String(format.write(feed, SELF), UTF_8)));
  }

  @ParameterizedTest
  @EnumSource(
      value = FeedFormat.class,
      names = {"RSS", "ATOM"})
  void tellsEachStoryWithItsSentenceAndTopics(FeedFormat format) throws Exception {
    RuleFeed feed =
        feed(
            alert(2, FactsSample.facts().story("b").title("Second"), NOON.plusSeconds(60)),
            alert(1, FactsSample.facts().title("First"), NOON));

    SyndFeed read = read(format, feed);

    assertThat(read.getFeedType()).isEqualTo(format == FeedFormat.RSS ? "rss_2.0" : "atom_1.0");
    assertThat(read.getTitle()).isEqualTo("Wirewatch – Jails & <courts>");
    assertThat(read.getEntries())
        .extracting(SyndEntry::getTitle)
        .containsExactly("Second", "First");
    SyndEntry first = read.getEntries().get(1);
    assertThat(first.getLink()).isEqualTo("https://gazette.example/a");
    assertThat(first.getDescription().getValue())
        .isEqualTo("The county will renew its detention contract with ICE.");
    assertThat(first.getCategories()).extracting(one -> one.getName()).containsExactly("detention");
    assertThat(first.getPublishedDate().toInstant()).isEqualTo(NOON.minusSeconds(600));
    assertThat(first.getAuthor()).isEqualTo("The gazette");
  }

  @Test
  void aStoryToldAgainKeepsItsIdAndComesOnce() {
    RuleFeed before = feed(alert(1, FactsSample.facts(), NOON));
    RuleFeed after =
        feed(
            alert(2, FactsSample.facts().title("Now in 10 outlets"), NOON.plusSeconds(3600)),
            alert(1, FactsSample.facts(), NOON));

    assertThat(after.entries()).hasSize(1);
    assertThat(after.entries().get(0).id()).isEqualTo(before.entries().get(0).id());
    assertThat(after.entries().get(0).title()).isEqualTo("Now in 10 outlets");
  }

  @Test
  void jsonFeedHasWhatItsVersionAsksFor() throws Exception {
    byte[] json = FeedFormat.JSON.write(feed(alert(1, FactsSample.facts(), NOON)), SELF);

    JsonNode feed = new ObjectMapper().readTree(json);
    assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.path("feed_url").asText()).isEqualTo(SELF);
    JsonNode item = feed.path("items").get(0);
    assertThat(item.path("id").asText()).startsWith("urn:uuid:");
    assertThat(item.path("content_text").asText()).contains("detention contract");
    assertThat(item.path("date_published").asText()).isEqualTo("2026-11-24T16:50:00Z");
    assertThat(item.at("/authors/0/name").asText()).isEqualTo("The gazette");
    assertThat(item.at("/tags/0").asText()).isEqualTo("detention");
  }

  @ParameterizedTest
  @EnumSource(
      value = FeedFormat.class,
      names = {"RSS", "ATOM"})
  void hostileTextIsTextAndBreaksNothing(FeedFormat format) throws Exception {
    String hostile = "]]><script>alert(1)</script>\u0000\u000b\uffff\ud800 &amp; end";

    SyndFeed read =
        read(
            format,
            feed(alert(1, FactsSample.facts().title(hostile).sentence("x " + hostile), NOON)));

    SyndEntry entry = read.getEntries().get(0);
    assertThat(entry.getTitle()).contains("]]>", "end");
    assertThat(
            new String(
                format.write(feed(alert(1, FactsSample.facts().title(hostile), NOON)), SELF),
                UTF_8))
        .doesNotContain("<script>");
  }

  @Test
  void theSameAlertsAreTheSameBytes() {
    for (FeedFormat format : FeedFormat.values()) {
      byte[] once = format.write(feed(alert(1, FactsSample.facts(), NOON)), SELF);
      byte[] again = format.write(feed(alert(1, FactsSample.facts(), NOON)), SELF);

      assertThat(again).isEqualTo(once);
    }
  }
}
