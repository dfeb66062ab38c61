package io.wirewatch.enrich.story;

import io.wirewatch.contract.article.ArticleId;
import io.wirewatch.contract.story.Kinship;
import io.wirewatch.contract.story.Story;
import io.wirewatch.enrich.story.Likeness.Kin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private static final int LARGE = 4;

  private final StoryMemory memory;
  private final Shelf shelf;
  private final Likeness likeness;
  private final BookClock clock;
  private final int most;

  /** A book that goes on from what the memory holds. */
  public StoryBook(StoryMemory memory) {
    this(memory, MOST);
  }

  StoryBook(StoryMemory memory, int most) {
    this.memory = memory;
    this.shelf = new Shelf(memory);
    this.likeness = new Likeness(shelf.index());
    this.clock = new BookClock(memory.time());
    this.most = most;
  }

  /** Puts an article, or a later revision of one, where it belongs. */
  public Placement place(StoryItem item) {
    BookTime time = clock.hear(item.at());
    memory.keep(time);
    Instant now = time.now();
    forgetBut(now.minus(KEPT), now.plus(KEPT));
    Optional<Slot> known = shelf.article(item.articleId());
    return known.isPresent() ? revise(item, known.get(), now) : add(item, now);
  }

  /** What lies in the future came while the time was wrong. */
  private void forgetBut(Instant from, Instant to) {
    while (shelf.size() >= most
        || shelf
            .oldest()
            .filter(old -> old.at().isBefore(from) || old.at().isAfter(to))
            .isPresent()) {
      shelf.forgetOldest();
    }
  }

  private Placement add(StoryItem item, Instant now) {
    List<Found> found = find(item, now);
    if (found.isEmpty()) {
      shelf.add(item, item.articleId(), Kinship.FIRST, now);
      Story story = shelf.put(StoryEdits.opened(item.articleId(), item));
      return new Placement(story, true, now, List.of(story));
    }
    Kinship kinship = found.get(0).kin().kinship();
    List<Story> changed = new ArrayList<>();
    Story story = merged(found, changed);
    shelf.add(item, story.id(), kinship, now);
    changed.add(shelf.put(StoryEdits.joined(story, item, kinship)));
    return new Placement(changed.get(changed.size() - 1), true, now, changed);
  }

  /** The story of the nearest article; where the new one surely belongs to two, they become one. */
  private Story merged(List<Found> found, List<Story> changed) {
    Story story = found.get(0).story();
    Optional<Story> other =
        found.stream()
            .filter(one -> one.kin().isSure() && found.get(0).kin().isSure())
            .map(Found::story)
            .filter(one -> !one.id().equals(story.id()))
            .findFirst();
    return other.map(one -> merge(story, one, changed)).orElse(story);
  }

  private Story merge(Story one, Story other, List<Story> changed) {
    boolean isFirst =
        shelf.articlesOf(one.id()).get(0).number() < shelf.articlesOf(other.id()).get(0).number();
    Story into = isFirst ? one : other;
    Story from = isFirst ? other : one;
    shelf.articlesOf(from.id()).forEach(slot -> shelf.move(slot, into.id()));
    changed.add(StoryEdits.mergedInto(from, into.id()));
    shelf.forget(from.id());
    return shelf.put(StoryEdits.withMerged(into, from));
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
    Weighed weighed = likeness.weighed(item);
    return story.size() > 1
        && story.stream().noneMatch(other -> likeness.isAkin(weighed, other.member()));
  }

  private Placement split(StoryItem item, Slot slot, Story story, Instant now) {
    String id = ArticleId.of("story-split", item.articleId() + "/" + item.revision());
    shelf.move(slot, id);
    shelf.revise(slot, item);
    Story left = shelf.put(StoryEdits.left(story, item.articleId(), id));
    Story opened = shelf.put(StoryEdits.opened(id, item));
    return new Placement(opened, false, now, List.of(left, opened));
  }

  private record Found(Story story, Kin kin) {}

  /** Articles akin to it, each with its story, the nearest first. */
  private List<Found> find(StoryItem item, Instant now) {
    List<Found> found = new ArrayList<>();
    Map<String, Integer> akin = new HashMap<>();
    Weighed weighed = likeness.weighed(item);
    for (Slot slot : shelf.index().candidates(weighed)) {
      Optional<Kin> kin = likeness.judge(item, weighed, slot.member());
      if (kin.isPresent()) {
        String storyId = slot.member().storyId();
        akin.merge(storyId, 1, Integer::sum);
        found.add(new Found(shelf.story(storyId), kin.get()));
      }
    }
    found.removeIf(one -> !isBorneOut(one, akin.getOrDefault(one.story().id(), 0), now));
    found.sort((one, other) -> Double.compare(other.kin().margin(), one.kin().margin()));
    return found;
  }

  /**
   * A copy is one whoever else is in the story. The same event in other words has to be like more
   * than one article of a larger story, and the story still young: else stories that go on for
   * weeks would grow link by link into one.
   */
  private boolean isBorneOut(Found one, int akin, Instant now) {
    if (one.kin().kinship() == Kinship.COPY) {
      return true;
    }
    boolean young = !one.story().firstSeenAt().isBefore(now.minus(KEPT));
    int size = shelf.articlesOf(one.story().id()).size();
    return young && (size < LARGE || akin >= 2 || one.kin().isSure());
  }
}
