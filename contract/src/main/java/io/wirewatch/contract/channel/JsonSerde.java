package io.wirewatch.contract.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * One event type as JSON bytes and back, by the rules of {@link EventJson}. Thread-safe.
 *
 * <p>Bytes that do not hold the event raise a {@link SerializationException} whose message says
 * what is wrong and where, without the payload.
 *
 * @param <T> the event
 */
public final class JsonSerde<T> implements Serde<T> {
  private final ObjectReader reader;
  private final ObjectWriter writer;
  private final Class<T> type;

  public JsonSerde(Class<T> type) {
    JsonMapper mapper = EventJson.mapper();
    this.type = type;
    this.reader = mapper.readerFor(type);
    this.writer = mapper.writerFor(type);
  }

  /** The event as bytes. */
  public byte[] toBytes(T event) {
    try {
      return writer.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new SerializationException(type.getSimpleName() + " cannot be written as JSON", e);
    }
  }

  /**
   * The event in the bytes.
   *
   * @throws SerializationException where the bytes do not hold a valid event
   */
  public T fromBytes(byte[] bytes) {
    try {
      @Nullable T event = reader.readValue(bytes);
      if (event == null) {
        throw new SerializationException("JSON null where a " + type.getSimpleName() + " belongs");
      }
      return event;
    } catch (JsonProcessingException e) {
      throw new SerializationException(problem(e), e);
    } catch (IOException e) {
      throw new SerializationException("not readable as " + type.getSimpleName(), e);
    }
  }

  @Override
  public Serializer<T> serializer() {
    return (channel, event) -> event == null ? null : toBytes(event);
  }

  @Override
  public Deserializer<T> deserializer() {
    return (channel, bytes) -> bytes == null ? null : fromBytes(bytes);
  }

  private String problem(JsonProcessingException e) {
    e.clearLocation();
    String first = e.getOriginalMessage().lines().findFirst().orElse("unreadable");
    return "not a " + type.getSimpleName() + ": " + first;
  }
}
