package io.wirewatch.enrich.story;

import io.wirewatch.contract.story.Story;
import java.time.Instant;
import java.util.Collection;

/** Where a story book keeps what it must know again after a restart. */
public interface StoryMemory {

  /** Every article kept, in any order. */
  Collection<Member> members();

  /** Every story kept, in any order. */
  Collection<Story> stories();

  /** The book's time; the beginning of time where none was kept. */
  Instant time();

  /** Keeps the book's time. */
  void keep(Instant time);

  /** Keeps an article, in place of what was kept of it before. */
  void keep(Member member);

  /** Keeps a story, in place of what was kept of it before. */
  void keep(Story story);

  /** Forgets an article. */
  void forgetArticle(String articleId);

  /** Forgets a story. */
  void forgetStory(String storyId);
}
