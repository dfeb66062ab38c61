package io.wirewatch.bench.feeds;

import io.wirewatch.ingest.parse.Category;
import io.wirewatch.ingest.parse.FeedLink;
import io.wirewatch.ingest.parse.InReplyTo;
import io.wirewatch.ingest.parse.ItemDetails;
import io.wirewatch.ingest.parse.MarkedText;
import io.wirewatch.ingest.parse.Markup;
import io.wirewatch.ingest.parse.Origin;
import io.wirewatch.ingest.parse.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Our fields under the names that feedparser has for them. What has no name here we do not keep.
 */
final class Fields {
  private static final Optional<String> NO_LANGUAGE = Optional.empty();

  private final Map<String, Object> values = new LinkedHashMap<>();

  /** A field we keep, under each of its names; an empty one is present all the same. */
  Fields with(Object value, String... names) {
    for (String name : names) {
      values.put(name, value);
    }
    return this;
  }

  Map<String, Object> map() {
    return values;
  }

  Fields text(Optional<MarkedText> text, String... names) {
    for (String name : names) {
      with(text, name).with(detail(text), name + "_detail");
    }
    return this;
  }

  Fields people(List<Person> authors, List<Person> contributors) {
    Optional<Person> first = authors.stream().findFirst();
    return with(authors.stream().map(Fields::person).toList(), "authors")
        .with(contributors.stream().map(Fields::person).toList(), "contributors")
        .with(first, "author")
        .with(first.map(Fields::person), "author_detail");
  }

  Fields tags(List<Category> categories) {
    return with(categories.stream().map(Fields::tag).toList(), "tags")
        .with(categories.stream().findFirst().map(Category::term), "category");
  }

  Fields links(List<FeedLink> links) {
    List<FeedLink> files =
        links.stream().filter(link -> link.relation().equals("enclosure")).toList();
    return with(links.stream().map(Fields::link).toList(), "links")
        .with(files.stream().map(Fields::link).toList(), "enclosures");
  }

  Fields thread(Optional<InReplyTo> answered) {
    return with(
        answered.map(
            one ->
                new Fields()
                    .with(one.ref(), "ref")
                    .with(one.href(), "href")
                    .with(one.source(), "source")
                    .with(one.type(), "type")
                    .map()),
        "thr_in-reply-to");
  }

  static Map<String, Object> origin(Origin origin) {
    Optional<Person> first = origin.authors().stream().findFirst();
    return new Fields()
        .with(origin.id(), "id")
        .with(
            origin
                .title()
                .map(
                    title ->
                        new MarkedText(escaped(title), Markup.HTML, NO_LANGUAGE, Reading.SITE)),
            "title")
        .with(origin.link(), "link", "href")
        .with(origin.links().stream().map(Fields::link).toList(), "links")
        .with(origin.updated(), "updated_parsed")
        .with(origin.authors().stream().map(Fields::person).toList(), "authors")
        .with(first, "author")
        .with(first.map(Fields::person), "author_detail")
        .map();
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** Texts in place, then the addresses of those that stand elsewhere. */
  static List<Map<String, Object>> contents(ItemDetails details) {
    Stream<Map<String, Object>> elsewhere =
        details.links().stream()
            .filter(link -> link.relation().equals("content"))
            .map(link -> new Fields().with(link.href(), "src").map());
    return Stream.concat(details.contents().stream().map(Fields::detail), elsewhere).toList();
  }

  static Map<String, Object> detail(MarkedText text) {
    return new Fields()
        .with(text, "value")
        .with(type(text), "type")
        .with(text.language(), "language")
        .with(text.base().toString(), "base")
        .map();
  }

  private static Optional<Map<String, Object>> detail(Optional<MarkedText> text) {
    return text.map(Fields::detail);
  }

  private static String type(MarkedText text) {
    if (!text.isMarkup()) {
      return "text/plain";
    }
    return text.markup() == Markup.XHTML ? "application/xhtml+xml" : "text/html";
  }

  private static Map<String, Object> person(Person person) {
    return new Fields()
        .with(Optional.of(person.name()), "name")
        .with(person.mail(), "email")
        .with(person.url(), "url", "href")
        .map();
  }

  private static Map<String, Object> tag(Category category) {
    return new Fields()
        .with(category.term(), "term")
        .with(category.scheme(), "scheme")
        .with(category.label(), "label")
        .map();
  }

  private static Map<String, Object> link(FeedLink link) {
    return new Fields()
        .with(link.href(), "href", "url")
        .with(link.relation(), "rel")
        .with(link.type(), "type")
        .with(link.title(), "title")
        .with(link.language(), "hreflang")
        .with(link.length(), "length")
        .map();
  }
}
