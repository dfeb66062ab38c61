package io.wirewatch.runtime.kafka;

/**
 * No broker answered in the time allowed; the message says where, why and how often it was tried.
 */
public final class KafkaUnreachableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KafkaUnreachableException(String message) {
    super(message);
  }
}
