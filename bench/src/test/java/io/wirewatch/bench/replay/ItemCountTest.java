package io.wirewatch.bench.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ItemCountTest {

  @Test
  void countsAnItemByItsGuidElseItsLink() {
    String rss =
        "<rss><channel><title>G</title><link>https://g.example/</link><item><guid>one</guid><link>https://g.example/1</link><title>A"
            + " &amp; B</title></item>"
            + "<item><link>https://g.example/2</link><title><![CDATA[C]]></title></item>"
            + "<item><title>neither</title></item></channel></rss>";

    assertThat(wellFormed(rss))
        .containsExactly(
            new ShownItem("one", "https://g.example/1", "A & B"),
            new ShownItem("https://g.example/2", "https://g.example/2", "C"));
  }

  @Test
  void readsAtomAndLeavesOtherVocabulariesAlone() {
    String atom =
        "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:m='urn:m'><entry>"
            + "<m:title>not this</m:title><link rel='self' href='https://g.example/self'/>"
            + "<link href='https://g.example/1'/><title>T</title>"
            + "<author><name>N</name></author></entry></feed>";

    assertThat(wellFormed(atom))
        .containsExactly(new ShownItem("https://g.example/1", "https://g.example/1", "T"));
  }

  @Test
  void itemsBetweenWholeTagsCountWhereTheRestIsBroken() {
    String broken =
        "<rss><channel><item><guid>one</guid><title>A & B</title></item>"
            + "<item><guid>two</guid></channel></rss>";

    assertThat(ItemCount.wellFormed(broken.getBytes(UTF_8))).isEmpty();
    assertThat(ItemCount.byTags(broken.getBytes(UTF_8)))
        .containsExactly(new ShownItem("one", "", "A & B"));
  }

  private static List<ShownItem> wellFormed(String document) {
    return ItemCount.wellFormed(document.getBytes(UTF_8)).orElseThrow();
  }
}
