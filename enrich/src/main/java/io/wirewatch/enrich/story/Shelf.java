package io.wirewatch.enrich.story;

import io.wirewatch.contract.story.Kinship;
import io.wirewatch.contract.story.Story;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a story book holds: in fast order here, and in its memory for the next start. Whatever is
 * changed here is kept there.
 */
final class Shelf {
  private final StoryMemory memory;
  private final Map<String, Slot> articles = new HashMap<>();
  private final Map<String, Part> parts = new HashMap<>();
  private final Deque<Slot> oldestFirst = new ArrayDeque<>();
  private final MemberIndex index = new MemberIndex();
  private long next;

  /** With what the memory holds. */
  Shelf(StoryMemory memory) {
    this.memory = memory;
    memory.members().stream().sorted(Comparator.comparingLong(Member::number)).forEach(this::place);
  }

  private void place(Member member) {
    Part part = part(member.storyId());
    Slot slot = new Slot(member, part);
    articles.put(member.item().articleId(), slot);
    part.add(slot);
    oldestFirst.add(slot);
    index.add(slot);
    next = member.number() + 1;
  }

  private Part part(String storyId) {
    return parts.computeIfAbsent(storyId, id -> new Part());
  }

  MemberIndex index() {
    return index;
  }

  int size() {
    return oldestFirst.size();
  }

  Optional<Slot> article(String id) {
    return Optional.ofNullable(articles.get(id));
  }

  Optional<Member> oldest() {
    return Optional.ofNullable(oldestFirst.peekFirst()).map(Slot::member);
  }

  Story story(String id) {
    return memory.story(id).orElseThrow(() -> new IllegalStateException("no story " + id));
  }

  /** The articles of a story that are still here, in the order in which they came. */
  List<Slot> articlesOf(String storyId) {
    Part part = parts.get(storyId);
    return part == null ? List.of() : part.slots();
  }

  void add(StoryItem item, String storyId, Kinship kinship, Instant now) {
    Member member = new Member(item, storyId, kinship, next, now);
    place(member);
    memory.keep(member);
  }

  void revise(Slot slot, StoryItem item) {
    index.remove(slot);
    slot.replace(slot.member().revised(item));
    index.add(slot);
    memory.keep(slot.member());
  }

  void move(Slot slot, String storyId) {
    index.remove(slot);
    partFrom(slot);
    Part part = part(storyId);
    slot.move(slot.member().movedTo(storyId), part);
    part.add(slot);
    index.add(slot);
    memory.keep(slot.member());
  }

  Story put(Story story) {
    memory.keep(story);
    return story;
  }

  void forget(String storyId) {
    memory.forgetStory(storyId);
  }

  /** Forgets the oldest article, and its story with the last of its articles. */
  void forgetOldest() {
    Slot slot = oldestFirst.removeFirst();
    index.remove(slot);
    String id = slot.member().item().articleId();
    articles.remove(id);
    memory.forgetArticle(id);
    if (partFrom(slot)) {
      forget(slot.member().storyId());
    }
  }

  /** Whether it was the story's last. */
  private boolean partFrom(Slot slot) {
    String storyId = slot.member().storyId();
    boolean last = slot.part().remove(slot);
    if (last) {
      parts.remove(storyId);
    }
    return last;
  }
}
