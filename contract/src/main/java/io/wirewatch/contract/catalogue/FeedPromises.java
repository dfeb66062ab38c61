package io.wirewatch.contract.catalogue;

import io.wirewatch.contract.channel.Channel;
import io.wirewatch.contract.channel.Channels;
import java.util.List;

/** Feeds: which are read, how they do, what is remembered of them. */
final class FeedPromises {
  private static final List<String> INGEST = List.of("ingest");
  private static final String WITH_ITS_FEED =
      "The records of one key, as they were written. They stand on the partition of their feed on"
          + " wirewatch.feeds.v1, whatever their key.";

  private FeedPromises() {}

  static List<Promise> all() {
    return List.of(feeds(), memory(), items(), pages(), status(), inquiries(), findings());
  }

  private static Promise feeds() {
    return plain(
        Channels.FEEDS,
        Audience.OPERATORS,
        "The feeds to read: the list that the console and the file of feeds keep.",
        List.of("alerts", "ingest"),
        "The changes to one feed, as they were made.",
        "The feed is not to be read any more.");
  }

  private static Promise memory() {
    return plain(
        Channels.FEED_MEMORY,
        Audience.INTERNAL,
        "What ingest remembers of each feed between two polls: validators, schedule, habits.",
        INGEST,
        WITH_ITS_FEED,
        "The feed is forgotten.");
  }

  private static Promise items() {
    return plain(
        Channels.KNOWN_ITEMS,
        Audience.INTERNAL,
        "The items each feed has shown, so that none is taken for new twice.",
        INGEST,
        WITH_ITS_FEED,
        "The item is forgotten: its feed has not shown it for long.");
  }

  private static Promise pages() {
    return plain(
        Channels.WANTED_PAGES,
        Audience.INTERNAL,
        "Pages still to be read for an article whose feed carries only its beginning.",
        INGEST,
        WITH_ITS_FEED,
        "The page is not wanted any more: it was read, or given up.");
  }

  private static Promise status() {
    return plain(
        Channels.FEED_STATUS,
        Audience.PUBLIC,
        "How each feed does, in one word of a closed list and a sentence: for boards and tools that"
            + " watch sources.",
        INGEST,
        WITH_ITS_FEED,
        "The feed is not read any more.");
  }

  private static Promise inquiries() {
    return plain(
        Channels.FEED_INQUIRIES,
        Audience.INTERNAL,
        "Questions about feeds that the console asks for a person, for ingest to answer: ingest"
            + " alone opens outbound connections to feeds.",
        List.of("alerts"),
        "None that anybody relies on.",
        Catalogue.NO_REMOVALS);
  }

  private static Promise findings() {
    return plain(
        Channels.FEED_FINDINGS,
        Audience.INTERNAL,
        "Answers to the questions about feeds.",
        INGEST,
        "None that anybody relies on.",
        Catalogue.NO_REMOVALS);
  }

  private static Promise plain(
      Channel<?> channel,
      Audience audience,
      String purpose,
      List<String> writers,
      String order,
      String removal) {
    return new Promise(
        channel,
        audience,
        purpose,
        writers,
        List.of(),
        List.of(),
        order,
        Catalogue.AT_LEAST_ONCE,
        removal);
  }
}
