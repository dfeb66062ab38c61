package io.wirewatch.standalone.kafka;

/**
 * The embedded broker could not start; the message says why in words for the person at the
 * terminal.
 */
public final class EmbeddedKafkaException extends RuntimeException {
  EmbeddedKafkaException(String message, Throwable cause) {
    super(message, cause);
  }
}
