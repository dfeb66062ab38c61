package io.wirewatch.runtime.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetchRequestTest {
  private static final FetchRequest GET = FetchRequest.get(URI.create("https://news.example/"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host", "host", "Connection", "Content-Length", "Transfer-Encoding", "TE", "Trailer",
            "Upgrade", "Expect", "Keep-Alive",
        "Accept-Encoding", "User-Agent", "Cookie", "Proxy-Authorization", "Proxy-Connection", "",
            "a b", "a:b", "a\r\nb", "é"
      })
  void takesNoHeaderThatBelongsToTheConnectionOrIsNone(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> GET.withHeaders(Map.of(name, "x")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\r\nX-Injected: 1",
        "a\nb",
        "a\rb",
        "a\0b",
        "a\u007fb",
        "a\u0085b",
        "a\u560ab",
        "\u760a\u760d"
      })
  void takesNoValueThatCouldBecomeAnotherLine(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GET.withHeaders(Map.of("X-Value", value)));
  }

  @Test
  void takesAnyValidatorThatCameFromAServer() {
    var headers =
        ResponseHeaders.of(
            "ETag", "W/\"\u0001caf\u00e9\u0000\tx\"", "Last-Modified", "yesterday\r\n");

    var request =
        GET.withHeaders(
            Map.of(
                "If-None-Match", headers.first("ETag").orElseThrow(),
                "If-Modified-Since", headers.first("Last-Modified").orElseThrow()));

    assertThat(request.headers())
        .containsEntry("If-None-Match", "W/\" caf\u00e9 x\"")
        .containsEntry("If-Modified-Since", "yesterday");
  }

  @Test
  void readingHasNoBody() {
    Optional<byte[]> body = Optional.of(new byte[1]);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FetchRequest("GET", GET.url(), Map.of(), body, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FetchRequest("CONNECT", GET.url(), Map.of(), Optional.empty(), 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FetchRequest("GET", GET.url(), Map.of(), Optional.empty(), -1));
  }
}
