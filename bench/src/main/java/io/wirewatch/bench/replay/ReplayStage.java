package io.wirewatch.bench.replay;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wirewatch.contract.channel.ChannelSetup;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.ingest.parse.FeedBody;
import io.wirewatch.ingest.parse.ParsedFeed;
import io.wirewatch.ingest.parse.ParsingPool;
import io.wirewatch.ingest.poll.Poll;
import io.wirewatch.runtime.fetch.AddressRules;
import io.wirewatch.runtime.fetch.AllowedAddress;
import io.wirewatch.runtime.fetch.FetchLimits;
import io.wirewatch.runtime.fetch.FetchRequest;
import io.wirewatch.runtime.fetch.FetchResult;
import io.wirewatch.runtime.fetch.SafeFetcher;
import io.wirewatch.runtime.kafka.KafkaConnection;
import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.standalone.feeds.FeedPage;
import io.wirewatch.standalone.feeds.LoopbackFeedServer;
import io.wirewatch.standalone.kafka.EmbeddedKafka;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;

/** A broker, a feed server and the real fetcher between them, for as long as a replay takes. */
final class ReplayStage implements Poll.Network, AutoCloseable {
  private final EmbeddedKafka broker;
  private final KafkaConnection kafka;
  private final LoopbackFeedServer server = LoopbackFeedServer.open(0);
  private final ParsingPool parsing = new ParsingPool(1, Duration.ofSeconds(10));
  private final SafeFetcher fetcher =
      new SafeFetcher(
          FetchLimits.forReading(),
          AddressRules.allowing(List.of(AllowedAddress.of(server.allowedAddress()))),
          "Wirewatch/bench");

  ReplayStage(Path directory) throws InterruptedException, ExecutionException {
    broker = EmbeddedKafka.start(directory.resolve("kafka"), 0);
    kafka =
        new KafkaConnection(
            "bench", KafkaSettings.local(broker.bootstrapServers()), new SimpleMeterRegistry());
    new ChannelSetup(kafka.admin(), 1).ensure(Channels.all());
    keepForEver();
  }

  /** Articles of years ago would be deleted as the past that they are. */
  private void keepForEver() throws InterruptedException, ExecutionException {
    ConfigResource articles =
        new ConfigResource(ConfigResource.Type.TOPIC, Channels.ARTICLES.name());
    AlterConfigOp keep =
        new AlterConfigOp(new ConfigEntry("retention.ms", "-1"), AlterConfigOp.OpType.SET);
    kafka.admin().incrementalAlterConfigs(Map.of(articles, List.of(keep))).all().get();
  }

  KafkaConnection kafka() {
    return kafka;
  }

  URI serve(String name, FeedPage page) {
    return server.serve("/" + name, page);
  }

  @Override
  public FetchResult fetch(FetchRequest request) {
    return fetcher.fetch(request);
  }

  @Override
  public ParsedFeed read(FeedBody body) throws InterruptedException {
    return parsing.read(body);
  }

  @Override
  public void close() {
    fetcher.close();
    parsing.close();
    server.close();
    kafka.close();
    broker.close();
  }
}
