package io.wirewatch.contract.channel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Makes Kafka's topics agree with the catalogue: creates those that are missing and refuses to go
 * on where one that exists differs. Safe to run from several services at once.
 */
public final class ChannelSetup {
  private static final int MOST_ASKED = 200;
  private static final int PAUSE_MILLIS = 50;

  private final Admin admin;
  private final short replicas;

  /**
   * @param admin stays the caller's to close
   * @param replicas copies of each new topic, from 1
   */
  public ChannelSetup(Admin admin, int replicas) {
    this.admin = admin;
    this.replicas = (short) replicas;
  }

  /**
   * Creates what is missing, then checks everything.
   *
   * @return how many topics were created
   * @throws ChannelMismatch where an existing topic differs
   * @throws KafkaException where Kafka cannot be asked
   * @throws InterruptedException where the wait for Kafka was interrupted
   */
  public int ensure(Collection<Channel<?>> channels) throws InterruptedException {
    Set<String> existing = existing();
    List<NewTopic> missing =
        channels.stream()
            .filter(channel -> !existing.contains(channel.name()))
            .map(this::topic)
            .toList();
    create(missing);
    List<String> differences = differences(channels);
    if (!differences.isEmpty()) {
      throw new ChannelMismatch(differences);
    }
    return missing.size();
  }

  private Set<String> existing() throws InterruptedException {
    return new HashSet<>(await(() -> admin.listTopics().names().get()));
  }

  private NewTopic topic(Channel<?> channel) {
    return new NewTopic(channel.name(), channel.partitions(), replicas).configs(channel.settings());
  }

  private void create(List<NewTopic> topics) throws InterruptedException {
    for (var creation : admin.createTopics(topics).values().values()) {
      try {
        creation.get();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw new KafkaException("a topic cannot be created", e.getCause());
        }
      }
    }
  }

  private List<String> differences(Collection<Channel<?>> channels) throws InterruptedException {
    List<String> names = channels.stream().map(Channel::name).toList();
    Map<String, TopicDescription> shapes =
        await(() -> admin.describeTopics(names).allTopicNames().get());
    Map<String, Config> settings = settings(names);
    List<String> differences = new ArrayList<>();
    for (Channel<?> channel : channels) {
      partitionsDiffer(channel, described(shapes, channel)).ifPresent(differences::add);
      settingsDiffer(channel, described(settings, channel)).ifPresent(differences::add);
    }
    return differences;
  }

  private static <T> T described(Map<String, T> answers, Channel<?> channel) {
    return Objects.requireNonNull(answers.get(channel.name()), channel.name());
  }

  private Map<String, Config> settings(List<String> names) throws InterruptedException {
    List<ConfigResource> topics =
        names.stream().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList();
    return await(() -> admin.describeConfigs(topics).all().get()).entrySet().stream()
        .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
  }

  private static Optional<String> partitionsDiffer(Channel<?> channel, TopicDescription shape) {
    int found = shape.partitions().size();
    return found == channel.partitions()
        ? Optional.empty()
        : Optional.of(
            "%s should have %d partitions but has %d. Keys are spread by that number: make the topic anew."
                .formatted(channel.name(), channel.partitions(), found));
  }

  private static Optional<String> settingsDiffer(Channel<?> channel, Config config) {
    String found = config.get("cleanup.policy").value();
    String wanted = channel.cleanup().policy();
    return found.equals(wanted)
        ? Optional.empty()
        : Optional.of(
            "%s should have cleanup.policy=%s but has cleanup.policy=%s. Set it with Kafka's kafka-configs tool."
                .formatted(channel.name(), wanted, found));
  }

  /** A topic that was made a moment ago may not be known yet to the broker that is asked. */
  private static <T> T await(Ask<T> question) throws InterruptedException {
    for (int asked = 1; ; asked++) {
      try {
        return question.ask();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || asked == MOST_ASKED) {
          throw new KafkaException("Kafka did not answer about its topics", e.getCause());
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    }
  }

  /** A question to the admin client. */
  private interface Ask<T> {
    T ask() throws InterruptedException, ExecutionException;
  }
}
