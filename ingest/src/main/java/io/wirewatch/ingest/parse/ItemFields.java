package io.wirewatch.ingest.parse;

import static io.wirewatch.ingest.parse.Ranked.BORROWED;
import static io.wirewatch.ingest.parse.Ranked.OWN;
import static io.wirewatch.ingest.parse.Ranked.STOPGAP;

import io.wirewatch.ingest.parse.xml.Addresses;
import java.time.Instant;
import java.util.Optional;

/** Reads one entry, whatever the feed's format: each field by its own name. */
final class ItemFields {
  private final RawItem item = new RawItem();

  private ItemFields() {}

  /** The entry whose element has just started. */
  static FeedItem read(XmlField entry, Optional<String> feedLanguage) {
    ItemFields fields = new ItemFields();
    fields.ofElement(entry, feedLanguage);
    entry.children(fields::field);
    return fields.item.item();
  }

  /** CDF and RDF say something in the entry's own attributes. */
  private void ofElement(XmlField entry, Optional<String> feedLanguage) {
    item.page(entry.absolute(entry.attribute("href")), BORROWED);
    entry
        .absolute(entry.attribute("href"))
        .ifPresent(href -> item.link(FeedLink.of(href, "alternate")));
    item.page(entry.absolute(entry.attribute("rdf:about")), STOPGAP);
    item.guid(entry.attribute("rdf:about"), BORROWED);
    item.updated(entry.attribute("lastmod").flatMap(FeedDates::parse), STOPGAP);
    item.language(entry.language().filter(own -> !feedLanguage.equals(Optional.of(own))), STOPGAP);
  }

  private void field(XmlField field) {
    switch (field.key()) {
      case "title" -> item.title(field.text(), OWN);
      case "dc:title", "media:title", "itunes:title" -> item.title(field.text(), BORROWED);
      case "description", "summary", "abstract" -> item.summary(field.text(), OWN);
      case "dc:description", "dcterms:abstract", "itunes:summary", "media:description" ->
          item.summary(field.text(), BORROWED);
      case "itunes:subtitle" -> item.summary(field.text(), STOPGAP);
      case "content" -> content(field);
      case "content:encoded", "body", "xhtml:body", "fullitem" -> item.content(field.html());
      case "guid" -> guid(field);
      case "id" -> item.guid(field.identifier(), OWN);
      case "dc:identifier" -> item.guid(field.characters(), STOPGAP);
      case "link", "itunes:link" -> link(field);
      default -> lesser(field);
    }
  }

  private void lesser(XmlField field) {
    switch (field.key()) {
      case "author", "dc:creator", "dc:author", "itunes:author" ->
          item.author(PersonField.read(field));
      case "contributor", "dc:contributor" -> item.contributor(PersonField.read(field));
      case "category", "dc:subject", "media:category", "itunes:category" ->
          CategoryField.read(field).forEach(one -> item.category(Optional.of(one)));
      case "itunes:keywords", "media:keywords", "keywords", "tags" ->
          CategoryField.list(field).forEach(one -> item.category(Optional.of(one)));
      case "language", "dc:language" -> item.language(field.characters(), OWN);
      case "source", "dc:source" -> item.source(OriginField.read(field));
      case "comments" -> item.comments(field.address());
      case "thr:in-reply-to" -> item.inReplyTo(inReplyTo(field));
      case "enclosure" -> LinkField.read(field, "enclosure").ifPresent(item::link);
      case "media:content", "media:group", "media:thumbnail", "image", "itunes:image" ->
          media(field);
      default -> date(field);
    }
  }

  private void date(XmlField field) {
    switch (field.key()) {
      case "pubdate", "published" -> item.published(date(field.characters()), OWN);
      case "issued", "dcterms:issued" -> item.published(date(field.characters()), BORROWED);
      case "created", "dcterms:created" -> item.published(date(field.characters()), STOPGAP);
      case "updated", "modified", "lastbuilddate" -> item.lastUpdated(date(field.characters()));
      case "dcterms:modified" -> item.updated(date(field.characters()), BORROWED);
      case "dc:date" -> {
        Optional<Instant> date = date(field.characters());
        item.published(date, BORROWED);
        item.updated(date, STOPGAP);
      }
      default -> {
        // A field we do not read costs nothing.
      }
    }
  }

  private static Optional<Instant> date(Optional<String> text) {
    return text.flatMap(FeedDates::parse);
  }

  /** Atom's content may stand elsewhere. */
  private void content(XmlField field) {
    field.absolute(field.attribute("src")).ifPresent(src -> item.link(FeedLink.of(src, "content")));
    item.content(field.text());
  }

  private void guid(XmlField field) {
    boolean isLink = !field.attribute("ispermalink").orElse("").equalsIgnoreCase("false");
    Optional<String> id = field.characters();
    item.guid(id, OWN);
    item.page(id.filter(text -> isLink && Addresses.isWeb(text)), STOPGAP);
  }

  private void link(XmlField field) {
    if (!field.attributes().has("href")) {
      Optional<String> address = field.address();
      item.lastPage(address);
      address.ifPresent(href -> item.link(FeedLink.of(href, "alternate")));
      return;
    }
    Optional<FeedLink> link = LinkField.read(field, "alternate");
    link.ifPresent(item::link);
    item.image(link.filter(one -> one.relation().equals("image")).map(FeedLink::href));
    boolean isPage = field.attribute("href").isPresent();
    Optional<String> page =
        link.filter(one -> isPage && one.relation().equals("alternate")).map(FeedLink::href);
    if (field.attributes().has("rel")) {
      item.page(page, OWN);
    } else {
      item.lastPage(page);
    }
  }

  static InReplyTo inReplyTo(XmlField field) {
    return new InReplyTo(
        field.attribute("ref"),
        field.absolute(field.attribute("href")),
        field.absolute(field.attribute("source")),
        field.attribute("type"));
  }

  private void media(XmlField field) {
    Optional<FeedLink> link = LinkField.read(field, "media");
    boolean isImage =
        !field.key().equals("media:content")
            || field.attribute("medium").orElse("").equals("image")
            || link.filter(FeedLink::isImage).isPresent();
    if (isImage) {
      item.image(link.map(FeedLink::href));
    } else {
      link.ifPresent(item::link);
    }
    if (field.key().startsWith("media:")) {
      field.children(this::field);
    }
  }
}
