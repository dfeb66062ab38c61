package io.wirewatch.runtime.service;

import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.runtime.management.ManagementSettings;

/** What every service needs to be told. */
public record ServiceSettings(KafkaSettings kafka, ManagementSettings management) {
  /** For tests and embedding: a local broker and a management port the system chooses. */
  public static ServiceSettings local(String bootstrapServers) {
    return new ServiceSettings(
        KafkaSettings.local(bootstrapServers), ManagementSettings.onAnyPort());
  }
}
