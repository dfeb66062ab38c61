package io.wirewatch.ingest.page;

import static io.wirewatch.ingest.page.Pages.FIRST;
import static io.wirewatch.ingest.page.Pages.SECOND;
import static io.wirewatch.ingest.page.Pages.THIRD;
import static io.wirewatch.ingest.page.Pages.article;
import static io.wirewatch.ingest.page.Pages.p;
import static io.wirewatch.ingest.page.Pages.page;
import static io.wirewatch.ingest.page.Pages.paragraphs;
import static io.wirewatch.ingest.page.Pages.read;
import static io.wirewatch.ingest.page.Pages.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {

  @Test
  void keepsTheParagraphsAndNothingAround() {
    ExtractedPage page = read(article(paragraphs()));

    assertThat(page.text()).isEqualTo(text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<figure><img src=a.jpg><figcaption>The center in May. Photo by Lee Park for the Gazette</figcaption></figure>",
        "<div class='wp-caption'><img src=a.jpg><p>The center in May, seen from the road</p></div>",
        "<div><img src=a.jpg><span>The center in May, seen from the road</span></div>",
        "<aside><p>Read this next: the sheriff's long way to the top, and those who did not make it there.</p></aside>",
        "<div class='newsletter-box'><p>Every morning, the news of the county in your mail box, free of charge.</p></div>",
        "<div class=related-stories><h3>Related</h3><ul><li><a href=/2>Sheriff re-elected by a wide margin</a></ul></div>",
        "<h3>More like this</h3><ul><li><a href=/2>Sheriff re-elected</a><li><a href=/3>Beds fill up</a></ul>",
        "<p><a href=/2>READ MORE: Sheriff re-elected by a wide margin</a></p>",
        "<p>Sign up for our daily newsletter and never miss a story.</p>",
        "<p>Follow Lee Park on Twitter @leepark.</p>",
        "<p>Advertisement</p>",
        "<p>Published Nov. 24, 2026 at 9:04 a.m.</p>",
        "<div style='display: none'><p>Subscribe now to read on, from one dollar a month, cancel whenever you like.</p></div>",
        "<form><p>Your name, your address, and what you think of this article.</p><input></form>",
        "<script>var text = 'not for readers';</script><style>p { color: red }</style>"
      })
  void leavesOutWhatStandsAmongTheParagraphs(String aside) {
    ExtractedPage page = read(article(p(FIRST) + aside + p(SECOND) + p(THIRD)));

    assertThat(page.text()).isEqualTo(text());
  }

  @Test
  void keepsHeadingsQuotesListsAndTablesOfTheArticle() {
    ExtractedPage page =
        read(
            article(
                p(FIRST)
                    + "<h2>What comes next</h2>"
                    + p(SECOND)
                    + "<blockquote><p>We were not asked.</p></blockquote><ul><li>220 beds<li>88 jobs</ul>"
                    + "<table><tr><td>Yes</td><td>5</td></tr></table>"
                    + p(THIRD)));

    assertThat(page.text().lines())
        .containsExactly(
            FIRST,
            "What comes next",
            SECOND,
            "We were not asked.",
            "220 beds",
            "88 jobs",
            "Yes",
            "5",
            THIRD);
  }

  @Test
  void takesCommentsForNoArticleHoweverLongTheyAre() {
    String comment =
        p(
            "I have lived here for forty years, and I have never, ever seen the board, any board, do such a thing.");

    ExtractedPage page =
        read(
            page(
                "<div class=story>"
                    + paragraphs()
                    + "</div><div id=comments>"
                    + comment.repeat(3)
                    + "</div>"));

    assertThat(page.text()).isEqualTo(text());
  }

  @Test
  void findsParagraphsThatAreOnlySetApartByLineBreaks() {
    ExtractedPage page =
        read(page("<div class=txt>" + FIRST + "<br><br>" + SECOND + "<br><br>" + THIRD + "</div>"));

    assertThat(page.text()).isEqualTo(text());
  }

  @Test
  void joinsABodyThatIsCutIntoPieces() {
    ExtractedPage page =
        read(
            page(
                "<main><div class=story-body><p>"
                    + FIRST
                    + "</p></div><div class=ad>Buy a truck</div><div class=story-body><p>"
                    + SECOND
                    + "</p><p>"
                    + THIRD
                    + "</p></div></main>"));

    assertThat(page.text()).isEqualTo(text());
  }

  @Test
  void takesTheTextOfLinkedDataWhereThePageShowsNone() {
    String html =
        page(
            "<div id=root></div><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Board ends"
                + " contract\",\"articleBody\":\""
                + text().replace("\n", "\\n")
                + "\"}</script>");

    assertThat(read(html).text()).isEqualTo(text());
  }

  @Test
  void takesShownTextOverLinkedDataThatSaysSomethingElse() {
    String html =
        article(
            paragraphs()
                + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                + "Buy a truck at Lone Star Motors, where every truck is ready to drive, today and every day. "
                    .repeat(20)
                + "\"}</script>");

    assertThat(read(html).text()).isEqualTo(text());
  }

  @Test
  void findsNothingOnAPageOfLinks() {
    ExtractedPage page =
        read(
            page(
                "<ul>"
                    + "<li><a href=/x>Sheriff re-elected by a wide margin</a>".repeat(30)
                    + "</ul>"));

    assertThat(page.text()).isEmpty();
  }

  @Test
  void isInTheCharsetThatItsBytesAreIn() {
    String html = article(p("Año nuevo, vida nueva: " + FIRST) + p(SECOND));

    byte[] claimsWrong = html.getBytes(StandardCharsets.UTF_8);
    byte[] windows = html.getBytes(Charset.forName("windows-1252"));

    assertThat(
            new PageReader()
                .read(claimsWrong, Optional.of("text/html; charset=iso-8859-1"), Pages.URL)
                .text())
        .startsWith("Año nuevo");
    assertThat(
            new PageReader()
                .read(windows, Optional.of("text/html; charset=windows-1252"), Pages.URL)
                .text())
        .startsWith("Año nuevo");
  }

  @Test
  void survivesAPageThatIsNestedWithoutEnd() {
    ExtractedPage page = read("<div>".repeat(50_000) + FIRST);

    assertThat(page.text()).isNotNull();
  }
}
