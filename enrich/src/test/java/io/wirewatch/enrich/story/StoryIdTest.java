package io.wirewatch.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.article.Article;
import io.wirewatch.enrich.Articles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryIdTest {
  private static final String HEADLINE = "Sheriff signs 287(g) agreement with county jail";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SHERIFF SIGNS 287(G) AGREEMENT WITH COUNTY JAIL",
        "The sheriff signs a 287(g) agreement with the county jail",
        "Sheriff signs 287(g) agreement with county jail.",
        "Sheriff signs 287(g) agreement with county’s jail",
        "Sheriff signs 287(g) agreement with county jail - Local Gazette",
        "Sheriff signs 287(g) agreement with county jail – The River Tribune",
        "Sheriff signs 287(g) agreement with county jail | AP News",
        "Sheriff signs 287(g) agreement with county jail | Politics | River City Wire",
        "Sheriff signs 287(g) agreement with county jail - KXYZ 7",
        "Sheriff signs 287(g) agreement with county jail - rivercity.com",
        "UPDATE: Sheriff signs 287(g) agreement with county jail",
        "WATCH: Sheriff signs 287(g) agreement with county jail",
        "Breaking: UPDATED: Sheriff signs 287(g) agreement with county jail",
        "Photos: Sheriff signs 287(g) agreement with county jail",
        "WATCH LIVE | Sheriff signs 287(g) agreement with county jail",
        "[Video] Sheriff signs 287(g) agreement with county jail",
        "Sheriff signs 287(g) agreement with county jail (PHOTOS)",
      })
  void foldsCopiesOfOneHeadline(String copy) {
    assertThat(StoryId.of(titled(copy))).isEqualTo(StoryId.of(titled(HEADLINE)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sheriff ends 287(g) agreement with county jail",
        "Sheriff signs 287(g) agreement with city jail",
        "Sheriff signs 287(g) agreement with county jail for the third time",
        "Sheriff signs 287(g) agreement with county jail - and nobody was told",
        "County jail signs agreement with sheriff on 287(g)",
      })
  void keepsOtherHeadlinesApart(String other) {
    assertThat(StoryId.of(titled(other))).isNotEqualTo(StoryId.of(titled(HEADLINE)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "ÚLTIMA HORA: Juez federal frena las deportaciones en Texas~Juez federal frena deportaciones en Texas",
        "Juez federal frena las deportaciones en Texas - Noticias del Río~Juez federal frena las deportaciones en Texas",
        "U.S. judge blocks new asylum rule~US judge blocks new asylum rule",
        "Judge blocks governor's new asylum rule~Judge blocks governor new asylum rule",
      })
  void foldsAlsoAccentsInitialsAndPossessives(String one, String other) {
    assertThat(StoryId.of(titled(one))).isEqualTo(StoryId.of(titled(other)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Morning news brief",
        "Top headlines",
        "Watch: The news",
        "Police blotter for Monday and Tuesday, county sheriff",
        "Five things to know about the week before Tuesday",
        "AP News Summary at 5:05 p.m. EST",
        "Letters to the editor: readers write about the border",
        "",
      })
  void leavesGeneralHeadlinesAStoryEach(String title) {
    Article article = titled(title);

    assertThat(StoryId.of(article)).isEqualTo(article.id());
  }

  @Test
  void takesTheSourcesOwnNameFromTheEnd() {
    Article named = Articles.article(HEADLINE + " - Voces", "text", "Voces");

    assertThat(StoryId.of(named)).isEqualTo(StoryId.of(titled(HEADLINE)));
  }

  @Test
  void staysTheSameFromReleaseToRelease() {
    assertThat(StoryId.of(titled(HEADLINE))).isEqualTo("8e973037d97c7f82208b382524f72ee4");
  }

  private static Article titled(String title) {
    return Articles.article(title, "Some text.", "Local Gazette");
  }
}
