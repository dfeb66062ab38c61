package io.wirewatch.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickHtmlTest {
  private static final String[] PIECES = {
    "<p>",
    "</p>",
    "<P>",
    "<div class='a'>",
    "</div>",
    "<ul>",
    "<ol>",
    "</ul>",
    "</ol>",
    "<li>",
    "</li>",
    "<h2>",
    "</h2>",
    "<h3>",
    "</h3>",
    "<blockquote>",
    "</blockquote>",
    "<br>",
    "<br />",
    "<hr/>",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<a href=\"https://x.example/?a=1&amp;b=2\">",
    "</a>",
    "<span style=\"color: red\">",
    "</span>",
    "<img src='a.png' alt=\"a > b\"/>",
    "<em >",
    "</em >",
    "<figure>",
    "</figure>",
    "<section>",
    "</section>",
    "<!-- seen by nobody -->",
    "&amp;",
    "&#8217;",
    "&#x2014;",
    "&nbsp;",
    "&eacute;",
    " & ",
    "two words",
    "\n",
    " ",
    "one",
    "a < b",
    "&unknown;",
    "<table>",
    "</td>",
    "<script>var a = '<p>';</script>",
    "<p/>",
    "&copy",
    "</",
    "<div",
    "<o:p>",
    "<a href=x>",
    "<img src=\"a\"alt=\"b\">"
  };
  private static final int SIMPLE = 46;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void readsWhatItTakesAsABrowserWould(long seed) {
    Random random = new Random(seed);
    int taken = 0;
    for (int i = 0; i < 2_000; i++) {
      String html = soup(random, random.nextInt(6) == 0 ? PIECES.length : SIMPLE);

      var quick = QuickHtml.text(html);

      taken += quick.isPresent() ? 1 : 0;
      quick.ifPresent(
          text ->
              assertThat(Characters.lines(text))
                  .as(html)
                  .isEqualTo(Characters.lines(HtmlText.parsed(html))));
    }
    assertThat(taken).isGreaterThan(1_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<table><tr><td>a",
        "<script>a</script>",
        "<p",
        "<p/>a",
        "&notin a",
        "a</br>b",
        "<!-->a-->",
        "<?php a ?>",
        "<a href=\"x>y",
        "<b a=\"1\"c>x</b>"
      })
  void leavesToTheParserWhatOnlyThatCanTell(String html) {
    assertThat(QuickHtml.text(html)).isEmpty();
  }

  @Test
  void endsLinesWhereBlocksDo() {
    String html = "<p>One <b>two</b></p>\n<ul><li>three<li>four &amp; five</ul>six<br/>seven";

    assertThat(QuickHtml.text(html).map(Characters::lines))
        .hasValue("One two\nthree\nfour & five\nsix\nseven");
  }

  private static String soup(Random random, int pieces) {
    StringBuilder html = new StringBuilder();
    for (int i = random.nextInt(14); i >= 0; i--) {
      html.append(PIECES[random.nextInt(pieces)]);
    }
    return html.toString();
  }
}
