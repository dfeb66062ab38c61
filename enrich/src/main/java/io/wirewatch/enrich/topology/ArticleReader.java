package io.wirewatch.enrich.topology;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.channel.EventJson;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.contract.failure.Stage;
import io.wirewatch.enrich.topology.Outcome.Decoded;
import io.wirewatch.enrich.topology.Outcome.SourceRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article from a record. Stricter than the contract's serde, because the bytes are copied
 * as they are into the enriched record: exactly one JSON object in UTF-8 and nothing after it.
 */
final class ArticleReader {
  private final ObjectReader reader =
      EventJson.mapper()
          .readerFor(Article.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  Outcome read(byte @Nullable [] key, SourceRecord source) {
    byte[] value = source.value();
    if (value.length == 0) {
      return source.rejected(Stage.DECODE, FailureReason.UNREADABLE, "the record has no value");
    }
    if (!isObjectInUtf8(value)) {
      return source.rejected(Stage.DECODE, FailureReason.UNREADABLE, "not a JSON object in UTF-8");
    }
    return parsed(key, source);
  }

  private Outcome parsed(byte @Nullable [] key, SourceRecord source) {
    try {
      Article article = reader.readValue(source.value());
      return isKeyOf(key, article)
          ? new Decoded(article, source)
          : source.rejected(Stage.DECODE, FailureReason.INVALID, "the key is not the article's id");
    } catch (JacksonException e) {
      FailureReason reason = isJson(e) ? FailureReason.INVALID : FailureReason.UNREADABLE;
      return source.rejected(Stage.DECODE, reason, problem(e));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return source.rejected(Stage.DECODE, FailureReason.UNREADABLE, "cannot be read: " + e);
    }
  }

  /** Whether the bytes were JSON up to there, and only their meaning was refused. */
  private static boolean isJson(JacksonException e) {
    return e instanceof DatabindException && !(e.getCause() instanceof JacksonException);
  }

  private static boolean isKeyOf(byte @Nullable [] key, Article article) {
    return key != null && article.id().equals(new String(key, StandardCharsets.UTF_8));
  }

  /** The parser would also take UTF-16, a byte order mark or blanks in front. */
  private static boolean isObjectInUtf8(byte[] value) {
    return value.length > 1 && value[0] == '{' && value[1] != 0;
  }

  private static String problem(JacksonException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("unreadable");
  }
}
