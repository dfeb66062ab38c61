package io.wirewatch.ingest.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedCharsetTest {
  private static final String BODY = "<rss>Peña – año</rss>";
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-8, text/xml; charset=utf-8",
    "UTF-8, '', text/xml",
    "UTF-8, ISO-8859-1, text/xml; charset=iso-8859-1",
    "UTF-8, x-unheard-of, application/rss+xml",
    "windows-1252, ISO-8859-1, text/xml",
    "windows-1252, '', text/xml; charset=ISO-8859-1",
    "windows-1252, UTF-8, text/xml; charset=utf-8",
    "UTF-16LE, UTF-16, application/xml",
    "UTF-16BE, '', application/xml",
    "UTF-32BE, '', application/xml",
    "IBM037, IBM037, application/xml"
  })
  void findsTheCharsetInTheDocumentedOrder(Charset written, String declared, String header) {
    String declaration =
        declared.isEmpty()
            ? "<?xml version='1.0'?>"
            : "<?xml version='1.0' encoding='" + declared + "'?>";
    String body = written.equals(Charset.forName("IBM037")) ? "<rss>Peña</rss>" : BODY;
    byte[] bytes = (declaration + body).getBytes(written);

    String text = FeedCharset.decode(bytes, Optional.of(header)).text();

    assertThat(text).endsWith(body);
  }

  @Test
  void aByteOrderMarkWinsOverEveryClaim() {
    byte[] bytes = ("\uFEFF" + BODY).getBytes(UTF_8);

    assertThat(FeedCharset.decode(bytes, Optional.of("text/xml; charset=koi8-r")).text())
        .isEqualTo(BODY);
    assertThat(FeedCharset.decode(("\uFEFF" + BODY).getBytes(UTF_16LE), Optional.empty()).text())
        .isEqualTo(BODY);
    assertThat(FeedCharset.decode(("\uFEFF" + BODY).getBytes(UTF_16BE), Optional.empty()).text())
        .isEqualTo(BODY);
  }

  @Test
  void oneStrayByteDoesNotTurnTheRestIntoNonsense() {
    byte[] bytes = "<rss>caf\u00e9</rss>".getBytes(ISO_8859_1);

    assertThat(FeedCharset.decode(bytes, Optional.of("text/xml; charset=utf-8")).text())
        .isEqualTo("<rss>café</rss>");
    assertThat(FeedCharset.decode("€".getBytes(WINDOWS), Optional.empty()).text()).isEqualTo("€");
  }
}
