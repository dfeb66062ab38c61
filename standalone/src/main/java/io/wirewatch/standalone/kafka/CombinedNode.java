package io.wirewatch.standalone.kafka;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.raft.QuorumConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/**
 * Kafka's own broker and controller as Kafka's own main class puts them together, except that the
 * listening sockets are ours.
 */
final class CombinedNode implements AutoCloseable {
  /** Fixed, so that a directory is recognised as one of ours and never joins another cluster. */
  static final String CLUSTER_ID = "wirewatchEmbeddedKafkA";

  private static final Logger LOG = LoggerFactory.getLogger(CombinedNode.class);

  private final ControllerServer controller;
  private final BrokerServer broker;

  private CombinedNode(ControllerServer controller, BrokerServer broker) {
    this.controller = controller;
    this.broker = broker;
  }

  static CombinedNode start(Path logs, LoopbackSockets sockets) throws Exception {
    format(logs);
    KafkaConfig config =
        KafkaConfig.apply(
            BrokerSettings.of(logs, sockets.brokerPort(), sockets.controllerPort()), false);
    Tuple2<MetaPropertiesEnsemble, BootstrapMetadata> directories =
        KafkaRaftServer.initializeLogDirs(config, LOG, "");
    SharedServer shared = shared(config, directories._1(), sockets);
    CombinedNode node =
        new CombinedNode(
            new ControllerServer(shared, KafkaRaftServer.configSchema(), directories._2()),
            new BrokerServer(shared));
    node.startUp();
    return node;
  }

  private static void format(Path logs) throws Exception {
    Files.createDirectories(logs);
    Formatter formatter =
        new Formatter()
            .setClusterId(CLUSTER_ID)
            .setNodeId(BrokerSettings.NODE_ID)
            .setControllerListenerName(BrokerSettings.CONTROLLER)
            .setMetadataLogDirectory(logs.toString())
            .setDirectories(List.of(logs.toString()))
            .setIgnoreFormatted(true)
            .setPrintStream(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    formatter.run();
  }

  private static SharedServer shared(
      KafkaConfig config, MetaPropertiesEnsemble directories, LoopbackSockets sockets) {
    return new SharedServer(
        config,
        directories,
        Time.SYSTEM,
        Server.initializeMetrics(config, Time.SYSTEM, CLUSTER_ID),
        CompletableFuture.completedFuture(
            Map.copyOf(QuorumConfig.parseVoterConnections(config.quorumConfig().voters()))),
        List.of(),
        new StandardFaultHandlerFactory(),
        sockets);
  }

  private void startUp() {
    try {
      controller.startup();
      broker.startup();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** The controller goes last: the broker says goodbye to it. */
  @Override
  public void close() {
    try {
      broker.shutdown();
    } finally {
      controller.shutdown();
    }
  }
}
