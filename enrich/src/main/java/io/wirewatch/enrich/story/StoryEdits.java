package io.wirewatch.enrich.story;

import io.wirewatch.contract.story.Kinship;
import io.wirewatch.contract.story.Story;
import io.wirewatch.contract.story.StoryArticle;
import io.wirewatch.contract.story.StoryOutlet;
import io.wirewatch.contract.story.StorySplit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The next version of a story, for each thing that can happen to one. */
final class StoryEdits {
  private static final int MOST_NAMED = 20;

  private StoryEdits() {}

  /** A story of one article. */
  static Story opened(String id, StoryItem item) {
    return new Story(
        id,
        1,
        item.title(),
        item.language(),
        List.copyOf(new TreeSet<>(item.topics())),
        List.of(new StoryOutlet(item.feedId(), item.outlet(), item.firstSeenAt(), Duration.ZERO)),
        List.of(article(item, Kinship.FIRST)),
        1,
        item.firstSeenAt(),
        item.firstSeenAt(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  static Story joined(Story story, StoryItem item, Kinship kinship) {
    return new Draft(story)
        .topics(item.topics())
        .outlets(List.of(outlet(item)))
        .articles(List.of(article(item, kinship)))
        .count(1)
        .seen(item.firstSeenAt())
        .next();
  }

  /** With the newest title of an article that is in it; its first words stay the headline. */
  static Story revised(Story story, StoryItem item) {
    Draft draft = new Draft(story).topics(item.topics());
    draft.articles.replaceAll(
        article ->
            article.id().equals(item.articleId()) ? article(item, article.kinship()) : article);
    return draft.next();
  }

  /** With all of another story that turned out to be this one. */
  static Story withMerged(Story story, Story other) {
    Draft draft =
        new Draft(story)
            .topics(other.topics())
            .outlets(other.outlets())
            .articles(other.articles())
            .count(other.articleCount())
            .seen(other.lastSeenAt());
    draft.merged.addAll(other.merged());
    draft.merged.add(other.id());
    draft.splits.addAll(other.splits());
    return draft.next();
  }

  /** The last version of a story that turned out to be another. */
  static Story mergedInto(Story story, String other) {
    Draft draft = new Draft(story);
    draft.mergedInto = Optional.of(other);
    return draft.next();
  }

  /** Without an article that turned out to be another story. */
  static Story left(Story story, String articleId, String other) {
    Draft draft = new Draft(story).count(-1);
    draft.articles.removeIf(article -> article.id().equals(articleId));
    draft.splits.add(new StorySplit(articleId, other));
    draft.outlets.removeIf(
        outlet ->
            draft.articles.size() == draft.count
                && draft.articles.stream().noneMatch(a -> a.feedId().equals(outlet.feedId())));
    return draft.next();
  }

  private static StoryArticle article(StoryItem item, Kinship kinship) {
    return new StoryArticle(
        item.articleId(),
        item.revision(),
        item.feedId(),
        item.title(),
        item.url(),
        item.firstSeenAt(),
        kinship);
  }

  private static StoryOutlet outlet(StoryItem item) {
    return new StoryOutlet(item.feedId(), item.outlet(), item.firstSeenAt(), Duration.ZERO);
  }

  /** A story while it is being edited. */
  private static final class Draft {
    private final Story story;
    private final TreeSet<String> topics;
    private final List<StoryOutlet> outlets;
    private final List<StoryArticle> articles;
    private final List<String> merged;
    private final List<StorySplit> splits;
    private int count;
    private Instant lastSeen;
    private Optional<String> mergedInto;

    Draft(Story story) {
      this.story = story;
      this.topics = new TreeSet<>(story.topics());
      this.outlets = new ArrayList<>(story.outlets());
      this.articles = new ArrayList<>(story.articles());
      this.merged = new ArrayList<>(story.merged());
      this.splits = new ArrayList<>(story.splits());
      this.count = story.articleCount();
      this.lastSeen = story.lastSeenAt();
      this.mergedInto = story.mergedInto();
    }

    Draft topics(Collection<String> more) {
      topics.addAll(more);
      return this;
    }

    Draft outlets(List<StoryOutlet> more) {
      outlets.addAll(more);
      return this;
    }

    Draft articles(List<StoryArticle> more) {
      articles.addAll(more);
      return this;
    }

    Draft count(int more) {
      count += more;
      return this;
    }

    Draft seen(Instant at) {
      lastSeen = at.isAfter(lastSeen) ? at : lastSeen;
      return this;
    }

    Story next() {
      articles.sort(
          Comparator.comparing(StoryArticle::firstSeenAt).thenComparing(StoryArticle::id));
      List<StoryOutlet> once = firstOfEach();
      Instant first = once.isEmpty() ? story.firstSeenAt() : once.get(0).firstSeenAt();
      return new Story(
          story.id(),
          story.version() + 1,
          story.headline(),
          story.language(),
          List.copyOf(topics),
          once.stream().map(outlet -> behind(outlet, first)).toList(),
          first(articles, Story.MOST_ARTICLES),
          count,
          first,
          lastSeen,
          last(merged),
          mergedInto,
          last(splits));
    }

    private List<StoryOutlet> firstOfEach() {
      outlets.sort(
          Comparator.comparing(StoryOutlet::firstSeenAt).thenComparing(StoryOutlet::feedId));
      List<StoryOutlet> once = new ArrayList<>();
      TreeSet<String> named = new TreeSet<>();
      outlets.stream().filter(outlet -> named.add(outlet.feedId())).forEach(once::add);
      return first(once, Story.MOST_OUTLETS);
    }

    private static StoryOutlet behind(StoryOutlet outlet, Instant first) {
      Duration behind = Duration.between(first, outlet.firstSeenAt());
      return new StoryOutlet(outlet.feedId(), outlet.name(), outlet.firstSeenAt(), behind);
    }

    private static <T> List<T> first(List<T> all, int most) {
      return all.size() <= most ? all : all.subList(0, most);
    }

    private static <T> List<T> last(List<T> all) {
      return all.subList(Math.max(0, all.size() - MOST_NAMED), all.size());
    }
  }
}
