package io.wirewatch.bench.stories;

import io.wirewatch.contract.story.Story;
import io.wirewatch.enrich.story.BookTime;
import io.wirewatch.enrich.story.Member;
import io.wirewatch.enrich.story.StoryMemory;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Remembers nothing: an evaluation never restarts. */
final class NoMemory implements StoryMemory {
  @Override
  public Collection<Member> members() {
    return List.of();
  }

  @Override
  public Collection<Story> stories() {
    return List.of();
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
  public void keep(Story story) {}

  @Override
  public void forgetArticle(String articleId) {}

  @Override
  public void forgetStory(String storyId) {}
}
