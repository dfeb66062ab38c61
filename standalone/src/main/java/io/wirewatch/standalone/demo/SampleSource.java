package io.wirewatch.standalone.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An invented outlet.
 *
 * @param id part of its address
 * @param name what people call it
 * @param format of its feed
 * @param region a state's two letters, or "US"
 * @param group national, local, spanish, government
 * @param language of its articles
 * @param faults what goes wrong with its feed, and when
 * @param items in the order in which they appear
 */
record SampleSource(
    String id,
    String name,
    FeedFormat format,
    String region,
    String group,
    String language,
    List<Fault> faults,
    List<SampleItem> items) {

  /** How many articles its feed holds at once. */
  private static final int WINDOW = 15;

  /** The fault that is on at a moment of the sample day. */
  Optional<Fault> fault(Duration at) {
    return faults.stream().filter(fault -> fault.isOn(at)).findFirst();
  }

  /** What the feed shows at a moment of the sample day: the newest first, corrections in place. */
  List<Shown> shown(Duration at) {
    Map<String, Shown> bySlug = new LinkedHashMap<>();
    for (SampleItem item : items) {
      if (item.at().compareTo(at) <= 0) {
        bySlug.merge(item.slug(), new Shown(item, item.at()), Shown::correctedBy);
      }
    }
    List<Shown> shown = new ArrayList<>(bySlug.values());
    java.util.Collections.reverse(shown);
    return shown.subList(0, Math.min(WINDOW, shown.size()));
  }

  /**
   * An article as the feed shows it.
   *
   * @param item its newest wording
   * @param publishedAt when it first appeared
   */
  record Shown(SampleItem item, Duration publishedAt) {
    private Shown correctedBy(Shown later) {
      return new Shown(later.item, publishedAt);
    }
  }

  /**
   * Something that goes wrong with a feed for a while.
   *
   * @param kind what goes wrong
   * @param from start, after the start of the sample day
   * @param until end
   */
  record Fault(Kind kind, Duration from, Duration until) {
    /** What can go wrong. */
    enum Kind {
      /** The document breaks off in the middle of an element. */
      CUT,
      /** The server answers 503. */
      UNAVAILABLE,
      /** A web page stands where the feed was. */
      WEB_PAGE
    }

    private boolean isOn(Duration at) {
      return from.compareTo(at) <= 0 && at.compareTo(until) < 0;
    }
  }
}
