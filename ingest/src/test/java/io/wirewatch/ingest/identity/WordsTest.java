package io.wirewatch.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.article.TextField;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final String BEFORE = Words.hash("Raid at dawn", "Two were held.");

  @Test
  void tellsWhichFieldWasEdited() {
    assertThat(changed(BEFORE, "Raid at noon", "Two were held."))
        .contains(List.of(TextField.TITLE));
    assertThat(changed(BEFORE, "Raid at dawn", "Three were.")).contains(List.of(TextField.TEXT));
    assertThat(changed(BEFORE, "Raid at noon", "Three were."))
        .contains(List.of(TextField.TITLE, TextField.TEXT));
  }

  @Test
  void whatChangesByItselfIsNoEdit() {
    assertThat(Words.edit(BEFORE, "Raid  at dawn", "Two were held. 12 comments")).isEmpty();
  }

  @Test
  void itemsRememberedInTheOldFormStayKnown() {
    String old = Words.both("Raid at dawn", "Two were held.");

    assertThat(Words.edit(old, "Raid at dawn", "Two were held.")).isEmpty();
    assertThat(Words.edit(old, "Raid at noon", "Two were held."))
        .contains(new Words.Edit(Optional.empty()));
  }

  private static Optional<List<TextField>> changed(String before, String title, String text) {
    return Words.edit(before, title, text).flatMap(Words.Edit::fields);
  }
}
