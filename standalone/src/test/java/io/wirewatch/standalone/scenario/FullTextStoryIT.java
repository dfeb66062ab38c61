package io.wirewatch.standalone.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.alerts.rules.SaveResult;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Role;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.RuleDraft;
import io.wirewatch.alerts.store.Tell;
import io.wirewatch.alerts.store.Watch;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.ArticleId;
import io.wirewatch.contract.article.CanonicalLink;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.channel.JsonSerde;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.standalone.feeds.FeedAnswer;
import io.wirewatch.standalone.feeds.LoopbackFeedServer;
import io.wirewatch.standalone.node.AllInOne;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A source whose pages are read, through the whole program: the feed's teaser tells who asked for
 * its words, the page tells who asked for more, and nobody is told twice.
 */
class FullTextStoryIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String TITLE = "Sheriff signs 287(g) agreement";
  private static final String TEASER = "The sheriff signed the agreement on Thursday.";
  private static final String PAGE =
      "The sheriff signed the agreement on Thursday in a ceremony at the courthouse, with two commissioners beside him. "
          + "Deputies will be trained to serve administrative warrants inside the county jail, and ICE officers will be told "
          + "before anybody with an immigration detainer is released. The county attorney, Marisol Quintanar, had advised "
          + "against it in a memorandum that the county released after a records request.";

  @Test
  void aRevisionFromThePageIsTaggedAndToldOnlyToWhomItIsNews(@TempDir Path data) throws Exception {
    try (LoopbackFeedServer server = LoopbackFeedServer.open(0);
        WebhookSink sink = new WebhookSink();
        AllInOne node = WholeProgram.start(data, server.port(), sink.port())) {
      Rule byTeaser = save(node, sink, "287(g)");
      Rule byPage = save(node, sink, "Quintanar");

      URI page = server.serve("/sheriff", (path, tag) -> document("text/html", html()));
      announce(node, server.serve("/feed.xml", (path, tag) -> document("text/xml", rss(page))));
      String id = ArticleId.of(CanonicalLink.of(page.toString()).orElseThrow());
      await().atMost(PATIENCE).until(() -> revision(node, id) == 2);
      await().atMost(PATIENCE).until(() -> sink.about(byPage.id()).size() == 1);
      await().atMost(PATIENCE).until(() -> !sink.about(byTeaser.id()).isEmpty());

      EnrichedArticle enriched = node.alerts().store().articles().find(id).orElseThrow().enriched();
      Article article = enriched.article();
      assertThat(article.title()).isEqualTo(TITLE);
      assertThat(article.text()).isEqualTo(PAGE);
      assertThat(enriched.topics())
          .flatExtracting(topic -> topic.evidence())
          .anyMatch(evidence -> evidence.toString().contains("TEXT"));
      assertThat(sink.about(byTeaser.id())).hasSize(1);
      assertThat(sink.about(byPage.id())).hasSize(1);
    }
  }

  private static int revision(AllInOne node, String id) {
    return node.alerts()
        .store()
        .articles()
        .find(id)
        .map(stored -> stored.enriched().article().revision())
        .orElse(0);
  }

  private static FeedAnswer document(String type, String body) {
    return FeedAnswer.document(type, "\"" + body.hashCode() + "\"", body.getBytes(UTF_8));
  }

  private static String rss(URI page) {
    return "<rss version='2.0'><channel><title>Gazette</title><item><title>%s</title><link>%s</link><description>%s</description></item></channel></rss>"
        .formatted(TITLE, page, TEASER);
  }

  private static String html() {
    return "<!DOCTYPE html><html lang=en><head><title>%s | Gazette</title></head><body><article><h1>%s</h1><p>%s</p></article></body></html>"
        .formatted(TITLE, TITLE, PAGE);
  }

  private static Rule save(AllInOne node, WebhookSink sink, String words) {
    Person editor =
        node.alerts()
            .store()
            .people()
            .add(
                words.hashCode() + "@newsroom.example",
                "Desk",
                Role.EDITOR,
                ZoneOffset.UTC,
                Instant.EPOCH);
    String webhook =
        node.alerts()
            .store()
            .destinations()
            .add(DestinationKind.WEBHOOK, words, editor.id(), sink.address("hook"), Instant.EPOCH)
            .id();
    SaveResult saved =
        node.alerts()
            .rules()
            .add(
                RuleDraft.of(words, editor.id(), Watch.forWords(words), Tell.to(List.of(webhook))));
    assertThat(saved).isInstanceOf(SaveResult.Saved.class);
    return ((SaveResult.Saved) saved).rule();
  }

  private static void announce(AllInOne node, URI url) throws Exception {
    Feed feed =
        new Feed(
                "gazette",
                "Gazette",
                url,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false)
            .withFullText(Optional.of(true));
    try (Producer<byte[], byte[]> producer =
        node.service("ingest").kafka().producer("full-text-story")) {
      producer
          .send(
              new ProducerRecord<>(
                  Channels.FEEDS.name(),
                  feed.id().getBytes(UTF_8),
                  new JsonSerde<>(Feed.class).toBytes(feed)))
          .get();
    }
  }
}
