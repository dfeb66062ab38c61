package io.wirewatch.ingest.parse.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlScannerTest {
  private static final Scope SCOPE =
      new Scope(URI.create("https://gazette.example/feed"), Optional.empty());

  private static XmlScanner scanner(String xml) {
    return new XmlScanner(xml, 0, SCOPE);
  }

  /** The events in short: names, ends as slashes, texts in brackets. */
  private static String events(XmlScanner scanner) {
    StringBuilder out = new StringBuilder();
    while (true) {
      switch (scanner.next()) {
        case START -> out.append(scanner.name().key()).append(' ');
        case TEXT -> out.append('[').append(scanner.text()).append("] ");
        case END -> out.append("/ ");
        case DONE -> {
          return out.toString().strip();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <a><b>x</b></a>                        | a b [x] / /
          <a><!-- <b> --><?php <b> ?>x</a>       | a [x] /
          <a><![CDATA[<b>&amp;]]></a>            | a [<b>&amp;] /
          <a>&lt;&#233;&#x1F600;&apos;</a>       | a [<é😀'] /
          <a/>                                   | a /
          <A B='c'></A>                          | a /
          """)
  void readsWellFormedXml(String xml, String expected) {
    XmlScanner scanner = scanner(xml);

    assertThat(events(scanner)).isEqualTo(expected);
    assertThat(scanner.isWellFormed()).isTrue();
    assertThat(scanner.isCut()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <a><b>x</a>                            | a b [x] / /
          <a><b>x</c></b></a>                    | a b [x] / /
          <a><b>x</B></a>                        | a b [x] / /
          <a>1 < 2</a>                           | a [1 ] [<] [ 2] /
          <a>R&D &nosuch; &eacute;</a>           | a [R&D &nosuch; é] /
          <a><item>x<item>y</item></a>           | a item [x] / item [y] / /
          <a b=c d></a>                          | a /
          <a b="1" b="2"></a>                    | a /
          <x:a></x:a>                            | x:a /
          <a b="c><b>x</b></a>                   | a b [x] / /
          """)
  void readsWhatWasMeant(String xml, String expected) {
    XmlScanner scanner = scanner(xml);

    assertThat(events(scanner)).isEqualTo(expected);
    assertThat(scanner.isWellFormed()).isFalse();
    assertThat(scanner.isCut()).isFalse();
  }

  @Test
  void saysWhereADocumentBrokeOff() {
    XmlScanner scanner = scanner("<a><b>x</b><b>y");

    assertThat(events(scanner)).isEqualTo("a b [x] / b [y] / /");
    assertThat(scanner.isCut()).isTrue();
  }

  @Test
  void knowsNamespacesByTheirAddress() {
    XmlScanner scanner =
        scanner(
            "<r:rss xmlns:r='http://purl.org/rss/1.0/' xmlns:d='http://purl.org/dc/elements/1.1/'>"
                + "<d:creator xmlns='urn:unknown'><x/></d:creator></r:rss>");

    assertThat(events(scanner)).isEqualTo("rss dc:creator x / / /");
    assertThat(scanner.isWellFormed()).isTrue();
  }

  @Test
  void inheritsBaseAndLanguage() {
    XmlScanner scanner = scanner("<a xml:base='/news/' xml:lang='en_US'><b xml:base='x/'></b></a>");

    scanner.next();
    scanner.next();

    assertThat(scanner.scope().base()).isEqualTo(URI.create("https://gazette.example/news/x/"));
    assertThat(scanner.scope().language()).contains("en-US");
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example, b, https://a.example/b",
    "https://a.example/x/y?q=1, ?z=2, https://a.example/x/y?z=2",
    "https://a.example/x/y, ../b c, https://a.example/b%20c",
    "https://a.example/x, //b.example/y, https://b.example/y",
    "https://a.example/x, HTTP://b.example/, HTTP://b.example/"
  })
  void makesAddressesAbsolute(URI base, String address, String expected) {
    assertThat(Addresses.resolved(base, address)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"javascript:alert(1)", "mailto:desk@a.example", "'#part'", "':::'"})
  void dropsAddressesThatAreNotOfTheWeb(String address) {
    assertThat(Addresses.resolved(SCOPE.base(), address)).isEmpty();
  }
}
