package io.wirewatch.enrich.story;

import io.wirewatch.contract.article.ArticleId;
import io.wirewatch.contract.story.Kinship;
import io.wirewatch.contract.story.Story;
import io.wirewatch.enrich.story.Likeness.Kin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts articles into stories, in the order in which they come.
 *
 * <p>What becomes of an article depends on nothing but the articles before it: the same articles in
 * the same order make the same stories, after a restart too. Articles that came more than {@link
 * #KEPT} ago by the book's time are forgotten, and beyond the most that are kept the oldest are.
 * Not thread-safe.
 */
public final class StoryBook {
  /** How long an article can be joined by others. */
  public static final Duration KEPT = Duration.ofDays(3);

  /** Most articles remembered. */
  public static final int MOST = 20_000;

  private final Shelf shelf;
  private final Likeness likeness;
  private final BookClock clock;
  private final int most;

  /** A book that goes on from what the memory holds. */
  public StoryBook(StoryMemory memory) {
    this(memory, MOST);
  }

  StoryBook(StoryMemory memory, int most) {
    this.shelf = new Shelf(memory);
    this.likeness = new Likeness(shelf.index());
    this.clock = new BookClock(shelf.newest().map(Member::at).orElse(Instant.MIN));
    this.most = most;
  }

  /** Puts an article, or a later revision of one, where it belongs. */
  public Placement place(StoryItem item) {
    Instant now = clock.hear(item.at());
    forgetBefore(now.minus(KEPT));
    Optional<Slot> known = shelf.article(item.articleId());
    return known.isPresent() ? revise(item, known.get(), now) : add(item, now);
  }

  private void forgetBefore(Instant time) {
    while (shelf.size() >= most
        || shelf.oldest().filter(old -> old.at().isBefore(time)).isPresent()) {
      shelf.forgetOldest();
    }
  }

  private Placement add(StoryItem item, Instant now) {
    List<Found> found = find(item);
    if (found.isEmpty()) {
      shelf.add(item, item.articleId(), Kinship.FIRST, now);
      Story story = shelf.put(StoryEdits.opened(item.articleId(), item));
      return new Placement(story, true, now, List.of(story));
    }
    Found best = found.get(0);
    String storyId = best.slot().member().storyId();
    shelf.add(item, storyId, best.kin().kinship(), now);
    List<Story> changed = new ArrayList<>();
    Story story = shelf.story(storyId);
    changed.add(shelf.put(StoryEdits.joined(story, item, best.kin().kinship())));
    return new Placement(changed.get(changed.size() - 1), true, now, changed);
  }

  private Placement revise(StoryItem item, Slot slot, Instant now) {
    Member before = slot.member();
    Story story = shelf.story(before.storyId());
    if (item.revision() <= before.item().revision()) {
      return new Placement(story, false, now, List.of());
    }
    if (isAnother(item, slot)) {
      return split(item, slot, story, now);
    }
    shelf.revise(slot, item);
    Story revised = shelf.put(StoryEdits.revised(story, item));
    return new Placement(revised, false, now, List.of(revised));
  }

  /** Whether a revision has nothing to do any more with what it was, nor with the rest. */
  private boolean isAnother(StoryItem item, Slot slot) {
    List<Slot> story = shelf.articlesOf(slot.member().storyId());
    return story.size() > 1
        && story.stream().noneMatch(other -> likeness.isAkin(item, other.member()));
  }

  private Placement split(StoryItem item, Slot slot, Story story, Instant now) {
    String id = ArticleId.of("story-split", item.articleId() + "/" + item.revision());
    shelf.move(slot, id);
    shelf.revise(slot, item);
    Story left = shelf.put(StoryEdits.left(story, item.articleId(), id));
    Story opened = shelf.put(StoryEdits.opened(id, item));
    return new Placement(opened, false, now, List.of(left, opened));
  }

  private record Found(Slot slot, Kin kin) {}

  private List<Found> find(StoryItem item) {
    List<Found> found = new ArrayList<>();
    for (Slot slot : shelf.index().candidates(item.signals(), likeness.rarity())) {
      likeness.judge(item, slot.member()).ifPresent(kin -> found.add(new Found(slot, kin)));
    }
    found.sort((one, other) -> Double.compare(other.kin().score(), one.kin().score()));
    return found;
  }
}
