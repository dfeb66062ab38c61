package io.wirewatch.alerts.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerts.Samples;
import io.wirewatch.contract.article.BodyKind;
import io.wirewatch.contract.article.BodyTag;
import io.wirewatch.contract.article.Certainty;
import io.wirewatch.contract.article.EnrichedArticle;
import io.wirewatch.contract.article.Language;
import io.wirewatch.contract.article.Mention;
import io.wirewatch.contract.article.OfficeHolderTag;
import io.wirewatch.contract.article.PlaceKind;
import io.wirewatch.contract.article.PlaceRef;
import io.wirewatch.contract.article.PlaceTag;
import io.wirewatch.contract.article.Relevance;
import io.wirewatch.contract.article.TextField;
import io.wirewatch.contract.article.TextSpan;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicNamesTest {
  private static final List<Mention> MENTIONS =
      List.of(new Mention(TextField.TITLE, new TextSpan(0, 6)));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "place:Houston",
        "place:\"houston, tx\"",
        "place:us-4835000",
        "place:\"Harris County, TX\"",
        "place:us-48201",
        "place:Texas",
        "place:TX",
        "state:tx",
        "body:ice",
        "body:\"Governor of Texas\"",
        "official:\"Greg Abbott\""
      })
  void findsAnArticleByWhatItNames(String query) {
    WordFilter filter = WordFilter.of(query);

    assertThat(filter.test(houston())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"place:Dallas", "state:CA", "body:cbp", "official:\"Gavin Newsom\""})
  void passesOverAnArticleThatNamesOthers(String query) {
    WordFilter filter = WordFilter.of(query);

    assertThat(filter.test(houston())).isFalse();
  }

  private static EnrichedArticle houston() {
    PlaceRef county = new PlaceRef("us-48201", PlaceKind.COUNTY, "Harris County");
    PlaceRef state = new PlaceRef("us-48", PlaceKind.STATE, "Texas");
    PlaceTag city =
        new PlaceTag(
            "us-4835000",
            PlaceKind.CITY,
            "Houston",
            "TX",
            Certainty.STRONG,
            List.of(county, state),
            MENTIONS);
    BodyTag ice =
        new BodyTag(
            "ice",
            BodyKind.AGENCY,
            "Immigration and Customs Enforcement",
            Optional.empty(),
            MENTIONS);
    OfficeHolderTag abbott =
        new OfficeHolderTag(
            "greg-abbott", "Greg Abbott", "governor-us-48", "Governor of Texas", MENTIONS);
    return new EnrichedArticle(
        Samples.article("names").build().article(),
        "story",
        new Language("en", 1),
        new Relevance(true, 1),
        List.of(),
        "taxonomy",
        Optional.empty(),
        List.of(city),
        List.of(ice),
        List.of(abbott),
        Optional.of("gazetteer"));
  }
}
