package io.wirewatch.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Copies, edits, the same events in other words, and events that only sound alike. */
class LabelledStoriesTest {
  @Test
  void differentEventsStayApartAndCopiesComeTogether() throws Exception {
    List<Labelled> items = Labelled.read();
    StoryBook book = new StoryBook(new Shelved());
    List<String> stories =
        items.stream().map(item -> book.place(item.item()).story().id()).toList();

    List<String> wronglyTogether = new ArrayList<>();
    int pairs = 0;
    int found = 0;
    for (int i = 0; i < items.size(); i++) {
      for (int k = i + 1; k < items.size(); k++) {
        boolean oneGroup = items.get(i).group().equals(items.get(k).group());
        boolean oneStory = stories.get(i).equals(stories.get(k));
        pairs += oneGroup ? 1 : 0;
        found += oneGroup && oneStory ? 1 : 0;
        if (oneStory && !oneGroup) {
          wronglyTogether.add(title(items.get(i)) + " + " + title(items.get(k)));
        }
      }
    }

    assertThat(wronglyTogether).isEmpty();
    assertThat((double) found / pairs).isGreaterThan(0.9);
  }

  private static String title(Labelled item) {
    return item.item().title();
  }
}
