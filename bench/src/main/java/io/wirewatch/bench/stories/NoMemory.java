package io.wirewatch.bench.stories;

import io.wirewatch.contract.story.Story;
import io.wirewatch.enrich.story.BookTime;
import io.wirewatch.enrich.story.Member;
import io.wirewatch.enrich.story.StoryMemory;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers stories alone: an evaluation never restarts. */
final class NoMemory implements StoryMemory {
  private final Map<String, Story> stories = new HashMap<>();

  @Override
  public Collection<Member> members() {
    return List.of();
  }

  @Override
  public Optional<Story> story(String id) {
    return Optional.ofNullable(stories.get(id));
  }

  @Override
  public Optional<BookTime> time() {
    return Optional.empty();
  }

  @Override
  public void keep(BookTime time) {}

  @Override
  public void keep(Member member) {}

  @Override
  public void keep(Story story) {
    stories.put(story.id(), story);
  }

  @Override
  public void forgetArticle(String articleId) {}

  @Override
  public void forgetStory(String storyId) {
    stories.remove(storyId);
  }
}
