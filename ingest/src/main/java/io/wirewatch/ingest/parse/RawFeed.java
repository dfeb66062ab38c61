package io.wirewatch.ingest.parse;

import io.wirewatch.ingest.schedule.SkipTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects what a feed says about itself, and its items. */
final class RawFeed {
  private static final int MAX_LINKS = 200;

  private final Ranked<MarkedText> title = new Ranked<>();
  private final Ranked<MarkedText> subtitle = new Ranked<>();
  private final Ranked<String> id = new Ranked<>();
  private final Ranked<String> page = new Ranked<>();
  private final Ranked<String> image = new Ranked<>();
  private final Ranked<String> language = new Ranked<>();
  private final Ranked<Instant> published = new Ranked<>();
  private final Ranked<Instant> updated = new Ranked<>();
  private final Ranked<Duration> timeToLive = new Ranked<>();
  private final Ranked<InReplyTo> inReplyTo = new Ranked<>();
  private final Map<String, Person> authors = new LinkedHashMap<>();
  private final Map<String, Person> contributors = new LinkedHashMap<>();
  private final Set<Category> categories = new LinkedHashSet<>();
  private final Set<FeedLink> links = new LinkedHashSet<>();
  private final List<FeedItem> items = new ArrayList<>();
  private SkipTimes skipTimes = SkipTimes.NONE;
  private int beyondLimit;

  void title(Optional<MarkedText> text, int rank) {
    title.offer(text, rank);
  }

  void subtitle(Optional<MarkedText> text, int rank) {
    subtitle.offer(text, rank);
  }

  void id(Optional<String> value) {
    id.offer(value, Ranked.OWN);
  }

  void page(Optional<String> address, int rank) {
    page.offer(address, rank);
  }

  /** RSS's own link; of several the last counts, as for other readers. */
  void lastPage(Optional<String> address) {
    page.replace(address, Ranked.OWN);
  }

  void link(FeedLink link) {
    if (links.size() < MAX_LINKS) {
      links.add(link);
    }
  }

  void image(Optional<String> address, int rank) {
    image.offer(address, rank);
  }

  void language(Optional<String> tag, int rank) {
    language.offer(tag, rank);
  }

  void published(Optional<Instant> value, int rank) {
    published.offer(value, rank);
  }

  void updated(Optional<Instant> value, int rank) {
    updated.offer(value, rank);
  }

  void timeToLive(Optional<Duration> value, int rank) {
    timeToLive.offer(value, rank);
  }

  void skipTimes(SkipTimes times) {
    skipTimes = times;
  }

  void inReplyTo(InReplyTo answered) {
    inReplyTo.offer(Optional.of(answered), Ranked.OWN);
  }

  void author(Optional<Person> person) {
    RawItem.add(authors, person);
  }

  void contributor(Optional<Person> person) {
    RawItem.add(contributors, person);
  }

  void category(Optional<Category> category) {
    if (categories.size() < MAX_LINKS) {
      category.ifPresent(categories::add);
    }
  }

  boolean hasAuthors() {
    return !authors.isEmpty();
  }

  /** Whether there is still room; counts the item that is left out otherwise. */
  boolean hasRoom() {
    boolean room = items.size() < FeedParser.MAX_ITEMS;
    beyondLimit += room ? 0 : 1;
    return room;
  }

  void item(FeedItem item) {
    items.add(item);
  }

  boolean hasItems() {
    return !items.isEmpty();
  }

  ParsedFeed.Document document(boolean isWhole, FeedDetails details) {
    return new ParsedFeed.Document(
        title.best().map(text -> PlainText.title(text.value(), text.markup())),
        language.best(),
        timeToLive.best(),
        items,
        beyondLimit,
        skipTimes,
        isWhole,
        details);
  }

  FeedDetails details(String format, String charset, Set<Fault> faults) {
    return new FeedDetails(
        format,
        charset,
        title.best(),
        subtitle.best(),
        id.best(),
        page.best(),
        List.copyOf(links),
        image.best(),
        published.best(),
        updated.best(),
        List.copyOf(authors.values()),
        List.copyOf(contributors.values()),
        List.copyOf(categories),
        inReplyTo.best(),
        faults);
  }
}
