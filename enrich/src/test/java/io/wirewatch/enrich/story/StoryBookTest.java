package io.wirewatch.enrich.story;

import static io.wirewatch.enrich.story.Items.START;
import static io.wirewatch.enrich.story.Items.item;
import static io.wirewatch.enrich.story.Items.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.wirewatch.contract.article.ArticleId;
import io.wirewatch.contract.story.Kinship;
import io.wirewatch.contract.story.Story;
import io.wirewatch.contract.story.StorySplit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryBookTest {
  private static final String RAID_TITLE = "Agents detain 31 workers at Willow Bend poultry plant";
  private static final String RAID =
      "Federal agents detained 31 workers at a poultry plant outside Willow Bend early Tuesday, the"
          + " sheriff of Calder County confirmed after families gathered at the gate.";
  private static final String FERRY_TITLE = "Ferry to Osprey Island stops for the winter";
  private static final String FERRY =
      "The ferry to Osprey Island stops on Friday, the harbor office in Tarn said, and comes back"
          + " with the herring in April.";

  private final Shelved memory = new Shelved();
  private final StoryBook book = new StoryBook(memory);

  @Test
  void theStoryOfACopyIsThatOfTheFirstArticle() {
    Placement first = book.place(item("Gazette", RAID_TITLE, RAID, START));
    Placement copy =
        book.place(
            item(
                "Metro 9",
                "Dozens held in plant raid",
                "(AP) - " + RAID,
                START.plusSeconds(2_400)));

    assertThat(copy.story().id()).isEqualTo(first.story().id());
    assertThat(copy.story().outlets())
        .extracting("name", "behind")
        .containsExactly(tuple("Gazette", Duration.ZERO), tuple("Metro 9", Duration.ofMinutes(40)));
    assertThat(copy.story().articles())
        .extracting("kinship")
        .containsExactly(Kinship.FIRST, Kinship.COPY);
  }

  @Test
  void anotherRaidOfTheSameWeekIsAnotherStory() {
    Placement first = book.place(item("Gazette", RAID_TITLE, RAID, START));
    Placement other =
        book.place(
            item(
                "Metro 9",
                "Agents detain 18 workers at Dunmore furniture factory",
                "Federal agents detained 18 workers at a furniture factory in Dunmore on Wednesday,"
                    + " the mayor said after relatives gathered at the gate.",
                START.plusSeconds(90_000)));

    assertThat(other.story().id()).isNotEqualTo(first.story().id());
  }

  @Test
  void aRevisionKeepsItsStory() {
    Placement first = book.place(item("Gazette", RAID_TITLE, RAID, START));
    book.place(item("Metro 9", RAID_TITLE, RAID, START.plusSeconds(60)));

    Placement revised =
        book.place(
            revision(
                "Metro 9",
                RAID_TITLE,
                2,
                "Corrected: 29 workers detained at Willow Bend poultry plant",
                RAID.replace("31", "29"),
                START.plusSeconds(7_200)));

    assertThat(revised.story().id()).isEqualTo(first.story().id());
    assertThat(revised.isNew()).isFalse();
    assertThat(revised.story().articleCount()).isEqualTo(2);
    assertThat(revised.story().articles().get(1).revision()).isEqualTo(2);
  }

  @Test
  void anArticleWhoseTextBecomesAnotherNewsLeavesItsStory() {
    Placement first = book.place(item("Gazette", RAID_TITLE, RAID, START));
    book.place(item("Metro 9", RAID_TITLE, RAID, START.plusSeconds(60)));

    Placement left =
        book.place(revision("Metro 9", RAID_TITLE, 2, FERRY_TITLE, FERRY, START.plusSeconds(120)));

    assertThat(left.story().id()).isNotEqualTo(first.story().id());
    Story rest = left.changed().get(0);
    assertThat(rest.id()).isEqualTo(first.story().id());
    assertThat(rest.articleCount()).isEqualTo(1);
    assertThat(rest.splits())
        .containsExactly(new StorySplit(ArticleId.of("Metro 9", RAID_TITLE), left.story().id()));
  }

  @Test
  void twoStoriesBecomeOneWhenAnArticleSurelyBelongsToBoth() {
    String half = "Sheriff Ana Cole of Calder County confirmed that 31 poultry workers were held";
    String other = "Hartwell Farms kept both lines in Willow Bend running after the Tuesday search";
    Placement one = book.place(item("Gazette", "Sheriff confirms plant search", half, START));
    Placement two =
        book.place(item("Metro 9", "Hartwell Farms goes on", other, START.plusSeconds(60)));

    Placement both =
        book.place(
            item(
                "Star",
                "Poultry workers held, Hartwell Farms goes on, sheriff confirms",
                half + ". " + other,
                START.plusSeconds(120)));

    assertThat(two.story().id()).isNotEqualTo(one.story().id());
    assertThat(both.story().id()).isEqualTo(one.story().id());
    assertThat(both.story().merged()).containsExactly(two.story().id());
    assertThat(both.changed().get(0).mergedInto()).contains(one.story().id());
    assertThat(both.story().articleCount()).isEqualTo(3);
  }

  @Test
  void aRevisionReadAgainChangesNothing() {
    StoryItem first = item("Gazette", RAID_TITLE, RAID, START);
    book.place(first);

    assertThat(book.place(first).changed()).isEmpty();
  }

  @Test
  void nothingJoinsAStoryThatIsOverThreeDaysOld() {
    Placement first = book.place(item("Gazette", RAID_TITLE, RAID, START));
    Instant later = START.plus(Duration.ofDays(4));
    bulletins(3, later);

    Placement late = book.place(item("Metro 9", RAID_TITLE, RAID, later));

    assertThat(late.story().id()).isNotEqualTo(first.story().id());
    assertThat(memory.stories()).doesNotContain(first.story());
  }

  @Test
  void whatAnOutletRunsAgainTheNextDayIsAnotherStory() {
    Placement first = book.place(item("Gazette", RAID_TITLE, RAID, START));

    StoryItem again = revision("Gazette", "again", 1, RAID_TITLE, RAID, START.plusSeconds(80_000));

    assertThat(book.place(again).story().id()).isNotEqualTo(first.story().id());
  }

  @Test
  void oneWrongTimeEmptiesNothing() {
    Placement first = book.place(item("Gazette", RAID_TITLE, RAID, START));
    book.place(item("Star", FERRY_TITLE, FERRY, Instant.parse("2099-01-01T00:00:00Z")));

    Placement copy = book.place(item("Metro 9", RAID_TITLE, RAID, START.plusSeconds(60)));

    assertThat(copy.story().id()).isEqualTo(first.story().id());
  }

  @Test
  void timeGoesOnRightAfterItWasWrongForLong() {
    bulletins(5, Instant.parse("2099-01-01T00:00:00Z"));
    bulletins(3, START);
    Placement first = book.place(item("Gazette", RAID_TITLE, RAID, START));

    Placement copy = book.place(item("Metro 9", RAID_TITLE, RAID, START.plusSeconds(60)));

    assertThat(copy.at()).isEqualTo(START);
    assertThat(copy.story().id()).isEqualTo(first.story().id());
    assertThat(memory.members()).hasSize(3);
  }

  @Test
  void remembersNoMoreThanItMay() {
    StoryBook small = new StoryBook(memory, 3);
    for (int i = 0; i < 10; i++) {
      small.place(item("Gazette", "Word" + i + " number" + i, "thing" + i, START.plusSeconds(i)));
    }

    assertThat(memory.members()).hasSize(3);
    assertThat(memory.stories()).hasSize(3);
  }

  @Test
  void goesOnAfterARestartAsIfNothingHadHappened() throws Exception {
    List<StoryItem> items = new ArrayList<>(Labelled.read().stream().map(Labelled::item).toList());
    items.addAll(items.subList(20, 30));
    List<Placement> whole = items.stream().map(new StoryBook(new Shelved())::place).toList();

    List<Placement> broken = new ArrayList<>();
    for (StoryItem item : items) {
      broken.add(new StoryBook(memory).place(StoryBytes.item(StoryBytes.of(item))));
    }

    assertThat(broken).isEqualTo(whole);
  }

  private void bulletins(int count, Instant at) {
    for (int i = 0; i < count; i++) {
      book.place(item("Star", "Bulletin" + i + at, "entry" + i + at, at));
    }
  }
}
