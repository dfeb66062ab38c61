package io.wirewatch.contract.catalogue;

import io.wirewatch.contract.channel.Channels;
import java.util.List;

/** Articles, stories and trends. */
final class NewsPromises {
  private static final List<String> ENRICH = List.of("enrich");

  private NewsPromises() {}

  static List<Promise> all() {
    return List.of(raw(), enriched(), stories(), trends());
  }

  private static Promise raw() {
    return new Promise(
        Channels.ARTICLES,
        Audience.INTERNAL,
        "Articles as fetched, every revision, before anything was made of them. Build on"
            + " articles-enriched instead: it holds the same article, and more.",
        List.of("ingest"),
        List.of("org.wirewatch.article.fetched.v1"),
        HeaderFields.article("org.wirewatch.article.fetched.v1", "/wirewatch/ingest", "article.v1"),
        "The revisions of one article, as they were fetched. No order between articles.",
        Catalogue.IN_TRANSACTIONS,
        Catalogue.NO_REMOVALS);
  }

  private static Promise enriched() {
    return new Promise(
        Channels.ENRICHED_ARTICLES,
        Audience.PUBLIC,
        "Every revision of every article with its topics and the sentences that earned them, its"
            + " story, and the places and public bodies it names. The channel to build on.",
        ENRICH,
        List.of("org.wirewatch.article.enriched.v1", "org.wirewatch.article.retagged.v1"),
        HeaderFields.article(
            "org.wirewatch.article.enriched.v1", "/wirewatch/enrich", "enriched-article.v1"),
        "The revisions of one article, lowest first. No order between articles. An article tagged"
            + " anew (`ce_type` ends in `article.retagged.v1`) comes again with the same revision"
            + " and other tags: the news in it is not new.",
        Catalogue.IN_TRANSACTIONS
            + " An article follows its fetching within seconds; after an outage, late but complete.",
        Catalogue.NO_REMOVALS);
  }

  private static Promise stories() {
    return new Promise(
        Channels.STORIES,
        Audience.PUBLIC,
        "One event as outlets report it: its articles, its outlets in the order they had it, and"
            + " the stories it took in. The newest version of each is kept for a month after its last change.",
        ENRICH,
        List.of("org.wirewatch.story.updated.v1"),
        HeaderFields.event(
            "org.wirewatch.story.updated.v1", "/wirewatch/enrich", "story id", "story.v1"),
        "The versions of one story, lowest first; compaction may drop all but the newest.",
        Catalogue.IN_TRANSACTIONS,
        "Never written: a story that became part of another says so in `mergedInto`, and is dropped"
            + " a month after its last change.");
  }

  private static Promise trends() {
    return new Promise(
        Channels.TRENDS,
        Audience.PUBLIC,
        "Articles and stories of a topic or a place by the hour, against the same hour of the weeks"
            + " before; a spike is told within its hour and again when the hour is over.",
        ENRICH,
        List.of("org.wirewatch.trend.counted.v1"),
        HeaderFields.event(
            "org.wirewatch.trend.counted.v1", "/wirewatch/enrich", "topic or place", "trend.v1"),
        "The hours of one topic or place, as they were counted.",
        Catalogue.IN_TRANSACTIONS,
        Catalogue.NO_REMOVALS);
  }
}
