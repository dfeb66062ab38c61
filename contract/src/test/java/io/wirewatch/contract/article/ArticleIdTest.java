package io.wirewatch.contract.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published vectors are the specification; they were computed by another program. */
class ArticleIdTest {

  @ParameterizedTest
  @MethodSource("links")
  void followsThePublishedVectorsForLinks(JsonNode vector) {
    String canonical = CanonicalLink.of(vector.get("link").textValue()).orElseThrow();

    assertThat(canonical).isEqualTo(vector.get("canonicalLink").textValue());
    assertThat(ArticleId.of(canonical)).isEqualTo(vector.get("id").textValue());
  }

  @ParameterizedTest
  @MethodSource("guids")
  void followsThePublishedVectorsForGuids(JsonNode vector) {
    String id = ArticleId.of(vector.get("feedId").textValue(), vector.get("guid").textValue());

    assertThat(id).isEqualTo(vector.get("id").textValue());
  }

  @ParameterizedTest
  @MethodSource("notLinks")
  void hasNoCanonicalFormForWhatIsNotAnAbsoluteWebLink(JsonNode text) {
    assertThat(CanonicalLink.of(text.textValue())).isEmpty();
  }

  @Test
  void canonicalLinksAreTheirOwnCanonicalForm() throws IOException {
    for (JsonNode vector : vectors("links")) {
      String canonical = vector.get("canonicalLink").textValue();

      assertThat(CanonicalLink.of(canonical)).contains(canonical);
    }
  }

  @Test
  void refusesWhatIsNotAnId() {
    assertThatThrownBy(() -> ArticleId.check("42")).hasMessageContaining("not an article id");
  }

  static Stream<JsonNode> links() throws IOException {
    return StreamSupport.stream(vectors("links").spliterator(), false);
  }

  static Stream<JsonNode> guids() throws IOException {
    return StreamSupport.stream(vectors("guids").spliterator(), false);
  }

  static Stream<JsonNode> notLinks() throws IOException {
    return StreamSupport.stream(vectors("notLinks").spliterator(), false);
  }

  private static JsonNode vectors(String kind) throws IOException {
    try (InputStream json = ArticleId.class.getResourceAsStream("article-id-vectors.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(json)).get(kind);
    }
  }
}
