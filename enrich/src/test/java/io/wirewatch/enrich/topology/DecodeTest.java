package io.wirewatch.enrich.topology;

import static io.wirewatch.enrich.Articles.FETCHED;
import static io.wirewatch.enrich.Articles.article;
import static io.wirewatch.enrich.Articles.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.channel.Channels;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.contract.failure.Origin;
import io.wirewatch.contract.failure.Rejection;
import io.wirewatch.contract.failure.Stage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DecodeTest {
  private static final Article ARTICLE = article("Jail signs detention contract with ICE");
  private static final String JSON = new String(json(ARTICLE), StandardCharsets.UTF_8);

  @ParameterizedTest
  @MethodSource("unusable")
  void rejectsWithItsBytesWhatIsNoArticle(byte[] value, FailureReason reason, String detail) {
    try (Pipeline pipeline = new Pipeline(a -> Tags.detention())) {
      pipeline.pipe(ARTICLE.id(), value, FETCHED);

      Rejection rejection = only(pipeline);
      assertThat(rejection.stage()).isEqualTo(Stage.DECODE);
      assertThat(rejection.reason()).isEqualTo(reason);
      assertThat(rejection.detail()).contains(detail);
      assertThat(rejection.value()).isEqualTo(value);
    }
  }

  static Stream<Arguments> unusable() {
    return Stream.of(
        unusable("no JSON", bytes("<html>"), FailureReason.UNREADABLE, "not a JSON object"),
        unusable("empty", new byte[0], FailureReason.UNREADABLE, "no value"),
        unusable("random", new byte[] {'{', -1, -2, 3}, FailureReason.UNREADABLE, ""),
        unusable("cut off", cut(), FailureReason.UNREADABLE, "end-of-input"),
        unusable("JSON null", bytes("null"), FailureReason.UNREADABLE, "not a JSON object"),
        unusable("array", bytes("[" + JSON + "]"), FailureReason.UNREADABLE, "not a JSON object"),
        unusable("two in one", bytes(JSON + JSON), FailureReason.INVALID, "Trailing token"),
        unusable("UTF-16", utf16(), FailureReason.UNREADABLE, "not a JSON object"),
        unusable("byte order mark", bytes("\uFEFF" + JSON), FailureReason.UNREADABLE, "not a JSON"),
        unusable("deep", deep(), FailureReason.UNREADABLE, "nesting depth"),
        unusable("field missing", without("title"), FailureReason.INVALID, "title"),
        unusable("field null", changed("title", "null"), FailureReason.INVALID, ""),
        unusable("wrong type", changed("title", "{}"), FailureReason.INVALID, ""),
        unusable("rule broken", changed("revision", "0"), FailureReason.INVALID, "revision is 0"),
        unusable("title long", changed("title", longText()), FailureReason.INVALID, "title has"));
  }

  @Test
  void rejectsARecordWithoutValue() {
    try (Pipeline pipeline = new Pipeline(a -> Tags.detention())) {
      pipeline.pipe(ARTICLE.id(), null, FETCHED);

      Rejection rejection = only(pipeline);
      assertThat(rejection.reason()).isEqualTo(FailureReason.UNREADABLE);
      assertThat(rejection.origin()).contains(new Origin(Channels.ARTICLES.name(), 0, 0));
    }
  }

  @ParameterizedTest
  @MethodSource("wrongKeys")
  void rejectsAnArticleUnderAnotherKey(@Nullable String key) {
    try (Pipeline pipeline = new Pipeline(a -> Tags.detention())) {
      pipeline.pipe(key, json(ARTICLE), FETCHED);

      assertThat(only(pipeline).reason()).isEqualTo(FailureReason.INVALID);
    }
  }

  static Stream<@Nullable String> wrongKeys() {
    return Stream.of("", "another", null);
  }

  private static Rejection only(Pipeline pipeline) {
    List<Rejection> rejections = pipeline.rejections();
    assertThat(rejections).hasSize(1);
    assertThat(pipeline.enriched()).isEmpty();
    return rejections.get(0);
  }

  private static Arguments unusable(
      String name, byte[] value, FailureReason reason, String detail) {
    return Arguments.of(Named.of(name, value), reason, detail);
  }

  private static byte[] cut() {
    return bytes(JSON.substring(0, JSON.length() / 2));
  }

  private static byte[] utf16() {
    return JSON.getBytes(StandardCharsets.UTF_16LE);
  }

  private static byte[] deep() {
    return bytes("{\"x\":" + "[".repeat(100_000));
  }

  private static String longText() {
    return '"' + "x".repeat(501) + '"';
  }

  private static byte[] without(String field) {
    return bytes(JSON.replace('"' + field + '"', "\"other\""));
  }

  private static byte[] changed(String field, String value) {
    return bytes(
        JSON.replaceFirst('"' + field + "\":(\"[^\"]*\"|\\d+)", '"' + field + "\":" + value));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
