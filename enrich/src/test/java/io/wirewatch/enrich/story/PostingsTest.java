package io.wirewatch.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.story.Kinship;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostingsTest {
  private static final int KEY = 42;

  private final Postings postings = new Postings();
  private final Random random = new Random(11);
  private final List<Part> parts = new ArrayList<>();
  private final List<Slot> here = new ArrayList<>();

  @Test
  void countsStoriesAsTheyComeAndGo() {
    for (int i = 0; i < 3_000; i++) {
      if (random.nextInt(5) < 2 && !here.isEmpty()) {
        goes();
      } else {
        comes(i);
      }
      assertThat(postings.size(KEY)).isEqualTo(here.size());
      if (here.size() <= 400) {
        assertThat(postings.stories(KEY)).isEqualTo(storiesHere());
      }
    }
  }

  @Test
  void countsAgainWhatWasTooMuchToCount() {
    for (int i = 0; i < 500; i++) {
      comes(i);
    }
    while (here.size() > 10) {
      goes();
    }

    assertThat(postings.stories(KEY)).isEqualTo(storiesHere());
  }

  private void comes(int number) {
    Part part = random.nextBoolean() && !parts.isEmpty() ? any() : opened();
    StoryItem item = Items.item("Gazette", "Title " + number, "text", Items.START);
    Slot slot = new Slot(new Member(item, "story", Kinship.FIRST, number, Items.START), part);
    part.add(slot);
    postings.add(KEY, slot);
    here.add(slot);
  }

  private void goes() {
    Slot slot = here.remove(random.nextInt(here.size()));
    postings.remove(KEY, slot);
    slot.part().remove(slot);
  }

  private Part any() {
    return parts.get(random.nextInt(parts.size()));
  }

  private Part opened() {
    Part part = new Part();
    parts.add(part);
    return part;
  }

  private long storiesHere() {
    Set<Part> stories = new HashSet<>();
    here.forEach(slot -> stories.add(slot.part()));
    return stories.size();
  }
}
