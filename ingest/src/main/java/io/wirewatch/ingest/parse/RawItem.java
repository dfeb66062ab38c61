package io.wirewatch.ingest.parse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects the fields of one entry as a parser finds them, then gives them as plain text. */
final class RawItem {
  private static final int MAX_GUID = 2_000;
  private static final int MAX_NAMES = 50;
  private static final int MAX_LINKS = 200;

  private final Ranked<String> guid = new Ranked<>();
  private final Ranked<String> page = new Ranked<>();
  private final Ranked<MarkedText> title = new Ranked<>();
  private final Ranked<MarkedText> summary = new Ranked<>();
  private final Ranked<Instant> published = new Ranked<>();
  private final Ranked<Instant> updated = new Ranked<>();
  private final Ranked<String> language = new Ranked<>();
  private final Ranked<Origin> source = new Ranked<>();
  private final Ranked<InReplyTo> inReplyTo = new Ranked<>();
  private final Ranked<String> comments = new Ranked<>();
  private final Map<String, Person> authors = new LinkedHashMap<>();
  private final Map<String, Person> contributors = new LinkedHashMap<>();
  private final Set<Category> categories = new LinkedHashSet<>();
  private final List<MarkedText> contents = new ArrayList<>();
  private final Set<FeedLink> links = new LinkedHashSet<>();
  private final Set<String> images = new LinkedHashSet<>();

  /** Its id; empty and overlong ones are dropped. */
  void guid(Optional<String> value, int rank) {
    guid.offer(
        value.map(String::strip).filter(id -> !id.isEmpty() && id.length() <= MAX_GUID), rank);
  }

  /** An address where a reader finds it, absolute. */
  void page(Optional<String> address, int rank) {
    page.offer(address, rank);
  }

  /** RSS's own link; of several the last counts, as for other readers. */
  void lastPage(Optional<String> address) {
    page.replace(address, Ranked.OWN);
  }

  /** A link of its own. */
  void link(FeedLink link) {
    if (links.size() < MAX_LINKS) {
      links.add(link);
    }
    if (link.isImage() && link.relation().equals("enclosure")) {
      image(Optional.of(link.href()));
    }
  }

  void image(Optional<String> address) {
    if (images.size() < MAX_LINKS) {
      address.ifPresent(images::add);
    }
  }

  void title(Optional<MarkedText> text, int rank) {
    title.offer(text, rank);
  }

  /** Of two summaries of one rank the second is a content. */
  void summary(Optional<MarkedText> text, int rank) {
    if (summary.has(rank)) {
      content(text);
    } else {
      summary.offer(text, rank);
    }
  }

  void content(Optional<MarkedText> text) {
    if (contents.size() < MAX_NAMES) {
      text.ifPresent(contents::add);
    }
  }

  void author(Optional<Person> person) {
    add(authors, person);
  }

  void contributor(Optional<Person> person) {
    add(contributors, person);
  }

  void category(Optional<Category> category) {
    if (categories.size() < MAX_NAMES) {
      category.ifPresent(categories::add);
    }
  }

  void published(Optional<Instant> value, int rank) {
    published.offer(value, rank);
  }

  void updated(Optional<Instant> value, int rank) {
    updated.offer(value, rank);
  }

  /** Of several of the format's own the last counts, as for other readers. */
  void lastUpdated(Optional<Instant> value) {
    updated.replace(value, Ranked.OWN);
  }

  void language(Optional<String> tag, int rank) {
    language.offer(tag.filter(value -> value.length() <= MAX_NAMES), rank);
  }

  void source(Optional<Origin> origin) {
    source.offer(origin, Ranked.OWN);
  }

  void inReplyTo(InReplyTo answered) {
    inReplyTo.offer(Optional.of(answered), Ranked.OWN);
  }

  void comments(Optional<String> address) {
    comments.offer(address, Ranked.OWN);
  }

  FeedItem item() {
    return new FeedItem(
        guid.best(),
        page.best(),
        title.best().map(text -> PlainText.title(text.value(), text.markup())).orElse(""),
        text(),
        List.copyOf(authors.keySet()),
        categories.stream().map(Category::term).distinct().toList(),
        published.best(),
        updated.best(),
        language.best(),
        details());
  }

  private ItemDetails details() {
    return new ItemDetails(
        title.best(),
        summary.best(),
        contents,
        List.copyOf(authors.values()),
        List.copyOf(contributors.values()),
        List.copyOf(categories),
        List.copyOf(links),
        List.copyOf(images),
        source.best(),
        inReplyTo.best(),
        comments.best());
  }

  private String text() {
    String longest = summary.best().map(MarkedText::plain).orElse("");
    for (MarkedText content : contents) {
      String plain = content.plain();
      longest = plain.length() > longest.length() ? plain : longest;
    }
    return longest;
  }

  static void add(Map<String, Person> people, Optional<Person> person) {
    if (people.size() < MAX_NAMES) {
      person.ifPresent(one -> people.putIfAbsent(one.name(), one));
    }
  }
}
