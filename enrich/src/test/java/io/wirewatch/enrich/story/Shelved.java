package io.wirewatch.enrich.story;

import io.wirewatch.contract.story.Story;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers as the store does: as bytes where the store does so. */
final class Shelved implements StoryMemory {
  private final Map<String, byte[]> members = new HashMap<>();
  private final Map<String, Story> stories = new HashMap<>();
  private Optional<BookTime> time = Optional.empty();

  @Override
  public Collection<Member> members() {
    return members.values().stream().map(StoryBytes::member).toList();
  }

  @Override
  public Optional<Story> story(String id) {
    return Optional.ofNullable(stories.get(id));
  }

  Collection<Story> stories() {
    return stories.values();
  }

  @Override
  public Optional<BookTime> time() {
    return time;
  }

  @Override
  public void keep(BookTime now) {
    time = Optional.of(now);
  }

  @Override
  public void keep(Member member) {
    members.put(member.item().articleId(), StoryBytes.of(member));
  }

  @Override
  public void keep(Story story) {
    stories.put(story.id(), story);
  }

  @Override
  public void forgetArticle(String articleId) {
    members.remove(articleId);
  }

  @Override
  public void forgetStory(String storyId) {
    stories.remove(storyId);
  }
}
