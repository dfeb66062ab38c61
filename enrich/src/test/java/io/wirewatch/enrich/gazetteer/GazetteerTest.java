package io.wirewatch.enrich.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
  private final Gazetteer gazetteer = Gazetteer.shipped();

  @ParameterizedTest
  @CsvSource({
    "us-48, Texas",
    "us-11, District of Columbia",
    "us-72, Puerto Rico",
    "us-48201, Harris County",
    "us-4820428, Dilley",
    "us-1347980, Lumpkin",
    "us-0600296, Adelanto",
    "us-5370000, Tacoma",
    "us-1708446, Broadview",
    "us-4845384, McAllen",
    "us-0422360, Eloy"
  })
  void knowsThePlacesOfTheBeat(String id, String name) {
    assertThat(gazetteer.place(id)).map(Place::name).contains(name);
  }

  @Test
  void itsVersionIsTheSameEachTime() {
    assertThat(gazetteer.version()).hasSize(12).isEqualTo(Gazetteer.shipped().version());
  }
}
