package io.wirewatch.enrich.story;

import io.wirewatch.contract.story.Story;
import java.util.Collection;
import java.util.Optional;

/** Where a story book keeps what it must know again after a restart. */
public interface StoryMemory {

  /** Every article kept, in any order. */
  Collection<Member> members();

  /** A story that is kept; read when it is needed, so that a start need not wait for all. */
  Optional<Story> story(String id);

  /** The book's time; empty where none was kept. */
  Optional<BookTime> time();

  /** Keeps the book's time. */
  void keep(BookTime time);

  /** Keeps an article, in place of what was kept of it before. */
  void keep(Member member);

  /** Keeps a story, in place of what was kept of it before. */
  void keep(Story story);

  /** Forgets an article. */
  void forgetArticle(String articleId);

  /** Forgets a story. */
  void forgetStory(String storyId);
}
