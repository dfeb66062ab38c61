package io.wirewatch.ingest.parse;

import static io.wirewatch.ingest.parse.Ranked.BORROWED;
import static io.wirewatch.ingest.parse.Ranked.OWN;
import static io.wirewatch.ingest.parse.Ranked.STOPGAP;

import java.time.Instant;
import java.util.Optional;

/** Reads what a feed says about itself, whatever its format: each field by its own name. */
final class FeedFields {
  private final RawFeed feed;
  private final SkipElements skip = new SkipElements();
  private Optional<String> period = Optional.empty();
  private Optional<Person> webmaster = Optional.empty();
  private Optional<String> frequency = Optional.empty();
  private boolean isFound;

  FeedFields(RawFeed feed) {
    this.feed = feed;
  }

  /** Whether there was anything that only a feed has. */
  boolean isFound() {
    return isFound;
  }

  /** CDF says something in the channel's own attributes. */
  void ofElement(XmlField element) {
    element
        .absolute(element.attribute("href"))
        .ifPresent(
            href -> {
              feed.page(Optional.of(href), BORROWED);
              feed.link(FeedLink.of(href, "alternate"));
            });
    feed.updated(element.attribute("lastmod").flatMap(FeedDates::parse), STOPGAP);
    feed.language(element.language(), BORROWED);
  }

  /** Reads the element that has just started; false where it is none of a feed's own. */
  boolean read(XmlField field) {
    switch (field.key()) {
      case "title" -> title(field, OWN);
      case "dc:title", "itunes:title" -> title(field, BORROWED);
      case "description", "subtitle", "tagline", "abstract" -> feed.subtitle(field.text(), OWN);
      case "dc:description", "itunes:subtitle" -> feed.subtitle(field.text(), BORROWED);
      case "itunes:summary" -> feed.subtitle(field.text(), STOPGAP);
      case "id" -> {
        isFound = true;
        feed.id(field.identifier());
      }
      case "link", "itunes:link" -> link(field);
      case "language", "dc:language" -> feed.language(field.characters(), OWN);
      case "image", "logo", "icon", "itunes:image", "media:thumbnail" -> image(field);
      default -> {
        return lesser(field);
      }
    }
    return true;
  }

  private boolean lesser(XmlField field) {
    switch (field.key()) {
      case "author", "managingeditor", "dc:creator", "dc:author", "itunes:author" ->
          feed.author(PersonField.read(field));
      case "contributor", "dc:contributor" -> feed.contributor(PersonField.read(field));
      case "category", "dc:subject", "media:category", "itunes:category" -> category(field);
      case "itunes:keywords", "media:keywords", "keywords", "tags" ->
          CategoryField.list(field).forEach(one -> feed.category(Optional.of(one)));
      case "ttl" -> feed.timeToLive(field.characters().flatMap(TimeToLive::minutes), OWN);
      case "sy:updateperiod" -> period = field.characters();
      case "sy:updatefrequency" -> frequency = field.characters();
      case "webmaster" -> webmaster = PersonField.read(field);
      case "thr:in-reply-to" -> feed.inReplyTo(ItemFields.inReplyTo(field));
      case "skiphours", "skipdays" -> skip.read(field);
      case "redirect" -> isFound = true;
      case "textinput", "cloud", "copyright", "rights", "generator", "info", "docs", "rating" -> {
        // Known, and not wanted.
      }
      default -> {
        return date(field);
      }
    }
    return true;
  }

  private boolean date(XmlField field) {
    switch (field.key()) {
      case "pubdate", "published" -> feed.published(date(field.characters()), OWN);
      case "issued", "dcterms:issued", "dcterms:created", "created" ->
          feed.published(date(field.characters()), BORROWED);
      case "updated", "modified", "lastbuilddate" -> feed.updated(date(field.characters()), OWN);
      case "dcterms:modified" -> feed.updated(date(field.characters()), BORROWED);
      case "dc:date" -> {
        Optional<Instant> date = date(field.characters());
        feed.published(date, BORROWED);
        feed.updated(date, STOPGAP);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** What takes more than one field to know. */
  void finish() {
    feed.skipTimes(skip.times());
    if (!feed.hasAuthors()) {
      feed.author(webmaster);
    }
    feed.timeToLive(TimeToLive.period(period, frequency), BORROWED);
  }

  private static Optional<Instant> date(Optional<String> text) {
    return text.flatMap(FeedDates::parse);
  }

  private void title(XmlField field, int rank) {
    isFound = true;
    feed.title(field.text(), rank);
  }

  private void link(XmlField field) {
    if (!field.attributes().has("href")) {
      Optional<String> address = field.address();
      feed.lastPage(address);
      address.ifPresent(href -> feed.link(FeedLink.of(href, "alternate")));
      return;
    }
    Optional<FeedLink> link = LinkField.read(field, "alternate");
    link.ifPresent(feed::link);
    feed.image(link.filter(one -> one.relation().equals("image")).map(FeedLink::href), BORROWED);
    boolean isPage = field.attribute("href").isPresent();
    Optional<String> page =
        link.filter(one -> isPage && one.relation().equals("alternate")).map(FeedLink::href);
    if (field.attributes().has("rel")) {
      feed.page(page, OWN);
    } else {
      feed.lastPage(page);
    }
  }

  private void image(XmlField field) {
    Optional<FeedLink> link = LinkField.read(field, "image");
    feed.image(link.map(FeedLink::href), BORROWED);
    Optional<String> written =
        field.mixed(
            part -> {
              if (part.key().equals("url")) {
                feed.image(part.address(), OWN);
              }
              return true;
            });
    feed.image(field.absolute(written), BORROWED);
  }

  private void category(XmlField field) {
    CategoryField.read(field).forEach(one -> feed.category(Optional.of(one)));
  }
}
