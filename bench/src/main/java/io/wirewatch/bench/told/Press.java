package io.wirewatch.bench.told;

import io.wirewatch.bench.checker.Served;
import io.wirewatch.bench.news.GrowingFeed;
import io.wirewatch.bench.news.InventedWords;
import io.wirewatch.bench.news.NewsItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Writes news of the beat: events of one outlet each, whose headlines and texts are corrected, wire
 * stories that several outlets carry word for word, and news that is not of the beat. Each event
 * bears two of the words that rules watch for.
 */
final class Press implements GrowingFeed.Desk {
  private static final List<Integer> CARRIERS = List.of(2, 3, 4, 5);
  private static final int SENTENCES = 12;

  private final Random random;
  private final InventedWords words;
  private final List<String> markers;
  private final Map<String, Event> byLink = new HashMap<>();
  private final Map<String, Integer> items = new HashMap<>();
  private final List<Event> wire = new ArrayList<>();
  private int events;

  Press(long seed, List<String> markers) {
    this.random = new Random(seed);
    this.words = new InventedWords(random);
    this.markers = List.copyOf(markers);
  }

  private record Event(
      String name, String title, String text, boolean isEdited, int carriers, Set<String> feeds) {}

  /** So many words, each watched for by one rule. */
  static List<String> markers(int count) {
    InventedWords words = new InventedWords(new Random(count));
    Set<String> markers = new LinkedHashSet<>();
    while (markers.size() < count) {
      markers.add("zz" + words.word());
    }
    return List.copyOf(markers);
  }

  @Override
  public synchronized NewsItem fresh(String feedId) {
    Event event = random.nextInt(3) == 0 ? copied(feedId).orElseGet(this::event) : event();
    event.feeds().add(feedId);
    if (event.carriers() > 1 && event.feeds().size() == 1) {
      wire.add(event);
    }
    int number = items.merge(feedId, 1, Integer::sum);
    String link = "https://" + feedId + ".example/story/" + number;
    byLink.put(link, event);
    return new NewsItem(link, 1, event.title(), event.text());
  }

  @Override
  public synchronized Optional<NewsItem> edited(NewsItem item) {
    if (!event(item).isEdited()) {
      return Optional.empty();
    }
    String title =
        random.nextBoolean() ? item.title() + ", version " + (item.version() + 1) : item.title();
    return Optional.of(item.edited(title, item.text() + " It was corrected once more."));
  }

  /** As the judge needs it. */
  Served served(GrowingFeed.Shown shown) {
    NewsItem item = shown.item();
    return new Served(
        item.articleId(),
        item.version(),
        shown.feedId(),
        event(item).name(),
        item.title(),
        Served.words(item.title(), item.text()),
        shown.at());
  }

  /** The story an item belongs to. */
  synchronized String story(NewsItem item) {
    return event(item).name();
  }

  private synchronized Event event(NewsItem item) {
    return Optional.ofNullable(byLink.get(item.link())).orElseThrow();
  }

  private Optional<Event> copied(String feedId) {
    wire.removeIf(event -> event.feeds().size() >= event.carriers());
    List<Event> open = wire.stream().filter(event -> !event.feeds().contains(feedId)).toList();
    return open.isEmpty() ? Optional.empty() : Optional.of(open.get(random.nextInt(open.size())));
  }

  private Event event() {
    String name = "event-" + events++;
    String marked = " Watched for: " + marker() + " and " + marker() + ".";
    int kind = random.nextInt(10);
    if (kind == 0) {
      String title = "Library of " + words.name() + " shows " + words.word() + " " + words.word();
      return new Event(name, title, words.sentences(3).strip() + marked, false, 1, new HashSet<>());
    }
    String title =
        "ICE agents detain %d workers at %s %s plant"
            .formatted(3 + random.nextInt(90), words.name(), words.word());
    String text =
        "Agents of U.S. Immigration and Customs Enforcement detained workers in a raid in %s, the owner, %s, said."
            .formatted(words.name(), words.name());
    int carriers = kind < 4 ? CARRIERS.get(random.nextInt(CARRIERS.size())) : 1;
    return new Event(
        name,
        title,
        text + words.sentences(SENTENCES) + marked,
        carriers == 1,
        carriers,
        new HashSet<>());
  }

  private String marker() {
    return markers.get(random.nextInt(markers.size()));
  }
}
