package io.wirewatch.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.contract.channel.Channel;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.feed.Feed;
import io.wirewatch.contract.feed.FeedFindings;
import io.wirewatch.contract.feed.FeedInquiry;
import io.wirewatch.contract.feed.FeedState;
import io.wirewatch.contract.feed.FeedStatus;
import io.wirewatch.ingest.memory.ChannelReader;
import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.runtime.management.ManagementSettings;
import io.wirewatch.runtime.service.Service;
import io.wirewatch.runtime.service.ServiceSettings;
import io.wirewatch.runtime.testing.TestBroker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** State of feeds, questions about feeds and the feeds file, with a real broker and server. */
class SourcesIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TestBroker broker = TestBroker.start();
  private final FeedServer server = new FeedServer();
  private final Service service =
      Service.open(
          "ingest",
          new ServiceSettings(
              KafkaSettings.local(broker.bootstrapServers()),
              new ManagementSettings("127.0.0.1", 0)),
          InstantSource.system(),
          new Random(7));
  private @Nullable IngestApp app;

  @AfterEach
  void closeAll() {
    if (app != null) {
      app.close();
    }
    service.close();
    server.close();
    broker.close();
  }

  @Test
  void tellsHowFeedsDoAndFollowsFileAndConsole(@TempDir Path directory) throws Exception {
    server.serve("/fine.xml", feed("Jail contract"));
    server.serve("/empty.xml", feed());
    server.serve("/page.xml", "<!DOCTYPE html><html><body>Sign in</body></html>");
    server.fail("/lost.xml", 404, Map.of());
    Path file =
        Files.writeString(directory.resolve("feeds.opml"), opml("fine", "empty", "page", "lost"));
    app = IngestApp.start(settings(file), service);

    awaitState("fine", FeedState.OK);
    awaitState("empty", FeedState.ANSWERING_BUT_EMPTY);
    awaitState("page", FeedState.NOT_A_FEED);
    awaitState("lost", FeedState.FAILING);
    assertThat(one(statuses(), "lost").httpStatus()).contains(404);
    assertThat(service.meters().get("wirewatch.feed.states").tag("state", "ok").gauge().value())
        .isEqualTo(1);

    put(one(feeds(), "fine").withPaused(true));
    awaitState("fine", FeedState.PAUSED);
    Files.writeString(file, opml("fine", "empty", "page"));
    await().atMost(PATIENCE).until(() -> !statuses().containsKey("lost"));
    assertThat(one(feeds(), "fine").paused()).isTrue();
    Files.writeString(file, "<opml><body><outline text='half");
    put(one(feeds(), "fine").withPaused(false));
    awaitState("fine", FeedState.OK);
    assertThat(feeds()).containsOnlyKeys("fine", "empty", "page");
  }

  @Test
  void answersWhichFeedsAreBehindAnAddressAndRefusesPrivateOnes() throws Exception {
    server.serve(
        "/", "<html><link rel='alternate' type='application/rss+xml' href='/feed.xml'></html>");
    server.serve("/feed.xml", feed("Jail contract", "Bus raid"));
    app = IngestApp.start(settings(null), service);

    FeedFindings found = ask("1", FeedInquiry.Kind.FIND, server.url("/"));
    FeedFindings refused = ask("2", FeedInquiry.Kind.FIND, "http://127.0.0.1/feed");
    FeedFindings listed = ask("3", FeedInquiry.Kind.READ_LIST, opml("fine", "fine"));

    assertThat(found.found())
        .singleElement()
        .satisfies(
            feed -> {
              assertThat(feed.url()).hasToString(server.url("/feed.xml"));
              assertThat(feed.items())
                  .extracting(item -> item.title())
                  .containsExactly("Jail contract", "Bus raid");
            });
    assertThat(refused.found()).isEmpty();
    assertThat(refused.problems()).singleElement().asString().contains("not a public one");
    assertThat(listed.listed()).extracting(Feed::id).containsExactly("fine");
    assertThat(listed.problems()).hasSize(1);
  }

  private FeedFindings ask(String id, FeedInquiry.Kind kind, String text) {
    send(Channels.FEED_INQUIRIES, id, new FeedInquiry(id, kind, text, Instant.now()));
    await().atMost(PATIENCE).until(() -> all(Channels.FEED_FINDINGS).containsKey(id));
    return one(all(Channels.FEED_FINDINGS), id);
  }

  private void awaitState(String feedId, FeedState state) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(statuses())
                    .extractingByKey(feedId)
                    .extracting(FeedStatus::state)
                    .isEqualTo(state));
  }

  private Map<String, FeedStatus> statuses() {
    return all(Channels.FEED_STATUS);
  }

  private Map<String, Feed> feeds() {
    return all(Channels.FEEDS);
  }

  private void put(Feed feed) {
    send(Channels.FEEDS, feed.id(), feed);
  }

  private <V> void send(Channel<V> channel, String key, V value) {
    try (Producer<byte[], byte[]> producer = service.kafka().producer("test")) {
      byte[] bytes = channel.serde().serializer().serialize(channel.name(), value);
      Future<?> unused =
          producer.send(new ProducerRecord<>(channel.name(), key.getBytes(UTF_8), bytes));
    }
  }

  private <V> Map<String, V> all(Channel<V> channel) {
    Map<String, V> values = new HashMap<>();
    new ChannelReader(service.kafka(), () -> false)
        .read(
            "test",
            ChannelReader.partitions(channel),
            kafkaRecord ->
                ChannelReader.decode(
                    channel,
                    kafkaRecord,
                    (key, value) -> {
                      values.remove(key);
                      if (value != null) {
                        values.put(key, value);
                      }
                    }));
    return values;
  }

  private static <V> V one(Map<String, V> values, String id) {
    return Objects.requireNonNull(values.get(id), id);
  }

  private IngestSettings settings(@Nullable Path file) {
    return QuickIngest.settings(Optional.ofNullable(file), server.address());
  }

  private String opml(String... ids) {
    StringBuilder outlines = new StringBuilder("<opml version=\"2.0\"><body>");
    for (String id : ids) {
      outlines.append(
          "<outline text='%s' id='%s' xmlUrl='%s'/>"
              .formatted(id, id, server.url("/" + id + ".xml")));
    }
    return outlines.append("</body></opml>").toString();
  }

  private static String feed(String... titles) {
    StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Gazette</title>");
    for (String title : titles) {
      feed.append(
          "<item><title>%s</title><link>https://gazette.example/%s</link></item>"
              .formatted(title, title.hashCode()));
    }
    return feed.append("</channel></rss>").toString();
  }
}
