package io.wirewatch.enrich.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.BodyTag;
import io.wirewatch.contract.article.OfficeHolderTag;
import io.wirewatch.contract.article.PlaceRef;
import io.wirewatch.contract.article.PlaceTag;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicNamesTest {
  private final Texts texts = new Texts();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ICE agents waited in vans. | ice",
        "CBP said that Border Patrol agents had left. | cbp,border-patrol",
        "The 9th Circuit paused it; the U.S. Supreme Court may not. | ca9,supreme-court",
        "A judge of the Northern District of Illinois ruled. | nd-il",
        "The Supreme Court of the United States sat. | supreme-court",
        "Trump's Justice Department sued. | doj",
        "Her case is before an immigration court. | immigration-court",
        "People held in Alligator Alcatraz wrote letters. | site-south-florida-detention-facility",
        "The Dilley Immigration Processing Center is full. | site-south-texas-family-residential-center",
        "El gobernador de Texas habló. | governor-us-48",
        "The sheriff of Harris County, Texas, spoke. | sheriff-us-48201",
        "The mayor of Chicago spoke. | mayor-us-1714000",
        "La Patrulla Fronteriza llegó. | border-patrol"
      })
  void findsBodies(String text, String expected) {
    Named named = texts.find(text);

    assertThat(named.bodies()).extracting(BodyTag::id).contains(expected.split(","));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "There was ice on the road and the dea flows.",
        "The court of appeal in London sat.",
        "A homeland for birds.",
        "Brazil's Supreme Court ruled.",
        "The California Supreme Court and the state Supreme Court in Albany disagreed.",
        "The New York Department of State and the Israeli Supreme Court sat.",
        "The Supreme Court of Texas heard it."
      })
  void findsNoBodyInEverydayWords(String text) {
    assertThat(texts.find(text).bodies()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Texas Gov. Greg Abbott sent troops. | greg-abbott | governor-us-48",
        "Chicago Mayor Brandon Johnson said no. | brandon-johnson | mayor-us-1714000",
        "President Donald Trump spoke. | donald-trump | president",
        "California Gov. Gavin Newsom signed it. | gavin-newsom | governor-us-06",
        "Homeland Security Secretary Markwayne Mullin answered. | markwayne-mullin"
            + " | homeland-security-secretary"
      })
  void findsHoldersOfOfficeWithTheirOffice(String text, String holder, String office) {
    Named named = texts.find(text);

    assertThat(named.officeHolders()).extracting(OfficeHolderTag::id).containsExactly(holder);
    assertThat(named.officeHolders()).extracting(OfficeHolderTag::office).containsExactly(office);
    assertThat(named.bodies()).extracting(BodyTag::id).contains(office);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Maria Fernandez, 34, was arrested in Chicago.",
        "Brandon Johnson, a roofer, was arrested at dawn.",
        "Judge Anna Whitfield freed Pedro Salas.",
        "Sheriff's deputy John Carter and Kristina Noem spoke.",
        "A man threatened Donald Trump Jr. and his wife."
      })
  void neverTagsAPrivatePerson(String text) {
    assertThat(texts.find(text).officeHolders()).isEmpty();
  }

  @Test
  void tagsAHolderOnlyWhileInOffice() {
    Named later = texts.find("Homeland Security Secretary Kristi Noem spoke.");

    assertThat(later.officeHolders()).isEmpty();
  }

  @Test
  void spansAreExactBehindEmojiAccentsAndCapitals() {
    Article article =
        Texts.article(
            "🚨 HOUSTON: «redada» en el condado de Los Ángeles",
            "Peña 👨‍👩‍👧 vivía en Filadelfia.",
            Optional.empty());

    List<String> words =
        texts.find(article).places().stream()
            .flatMap(place -> place.mentions().stream())
            .map(mention -> mention.of(article))
            .toList();

    assertThat(words).containsExactlyInAnyOrder("HOUSTON", "Los Ángeles", "Filadelfia");
  }

  @Test
  void aCityKnowsWhatHoldsIt() {
    PlaceTag houston = texts.find("Agents came to Houston.").places().get(0);

    assertThat(houston.id()).isEqualTo("us-4835000");
    assertThat(houston.within()).extracting(PlaceRef::id).containsExactly("us-48201", "us-48");
  }

  @Test
  void theSameArticleGivesTheSameNames() {
    String text = "Texas Gov. Greg Abbott met ICE in Houston, Dallas and Harris County.";

    assertThat(texts.find(text)).isEqualTo(new Texts().find(text));
  }
}
