package io.wirewatch.contract.catalogue;

import io.wirewatch.contract.Check;
import io.wirewatch.contract.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What readers of one channel may rely on.
 *
 * @param channel name, key, partitions, retention
 * @param audience whom it is for
 * @param purpose what it carries and what for, in one or two sentences
 * @param writers the services that write it
 * @param events the event types of {@code ce_type}; none where no CloudEvents headers are written
 * @param headers all that are written
 * @param order which records stand in which order
 * @param delivery what a reader sees of each event, and how often
 * @param removal what a record without value means
 */
public record Promise(
    Channel<?> channel,
    Audience audience,
    String purpose,
    List<String> writers,
    List<String> events,
    List<HeaderField> headers,
    String order,
    String delivery,
    String removal) {
  public Promise {
    Check.filled("purpose", purpose);
    Check.filled("order", order);
    Check.filled("delivery", delivery);
    Check.filled("removal", removal);
    writers = List.copyOf(writers);
    events = List.copyOf(events);
    headers = List.copyOf(headers);
  }

  /** The channel's name as people say it: {@code articles-enriched}. */
  public String shortName() {
    return channel
        .name()
        .replaceFirst("^wirewatch\\.", "")
        .replaceFirst("\\.v\\d+$", "")
        .replace('.', '-');
  }

  /** Name of the value's JSON Schema: {@code enriched-article.v1}; empty where it is any bytes. */
  public Optional<String> schema() {
    if (channel.type() == byte[].class) {
      return Optional.empty();
    }
    String name = channel.type().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
    String major = channel.name().replaceFirst("^.*\\.v", "");
    return Optional.of(name.toLowerCase(Locale.ROOT) + ".v" + major);
  }
}
