package io.wirewatch.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void leavesNothingInvisible() {
    String written = "Two\u200B held\u202E after\u00AD raid\u0007 in\uFEFF Lare\u0301do";

    String title = PlainText.title(written, Markup.NONE);

    assertThat(title).isEqualTo("Two held after raid in Lar\u00e9do");
  }

  @Test
  void mendsQuotesOfWindowsThatWereMisreadAsControls() {
    assertThat(PlainText.title("Don\u0092t \u0096 ask\u0081", Markup.NONE))
        .isEqualTo("Don\u2019t \u2013 ask");
  }

  @Test
  void decodesEntitiesOnce() {
    assertThat(PlainText.title("&amp;lt;b&amp;gt;", Markup.HTML)).isEqualTo("&lt;b&gt;");
    assertThat(PlainText.title("&lt;script&gt;", Markup.HTML)).isEqualTo("<script>");
  }

  @Test
  void keepsATagThatIsWrittenAbout() {
    assertThat(PlainText.title("How <marquee> came back", Markup.NONE))
        .isEqualTo("How <marquee> came back");
    assertThat(PlainText.title("Is <this> news?", Markup.PERHAPS)).isEqualTo("Is <this> news?");
  }

  @Test
  void writesBlocksAsLinesAndDropsScripts() {
    String html =
        "<h2>Lead</h2><p>One <b>two</b>\nthree.<br>Four.</p><script>alert(1)</script><ul><li>a</li><li>b</li></ul><style>p{}</style>";

    assertThat(PlainText.text(html, Markup.HTML)).isEqualTo("Lead\nOne two three.\nFour.\na\nb");
  }

  @Test
  void cutsTitlesAndTextsWithoutHalvingACharacter() {
    String faces = "\uD83D\uDE00".repeat(40_000);

    assertThat(PlainText.title("x" + faces, Markup.NONE)).hasSize(499);
    assertThat(PlainText.text(faces, Markup.NONE)).hasSize(60_000);
  }

  @Test
  void limitsHeapsOfMarks() {
    assertThat(PlainText.title("a" + "\u0323\u0330".repeat(5_000), Markup.NONE).length())
        .isLessThan(10);
  }
}
