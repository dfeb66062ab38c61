package io.wirewatch.enrich.tagging;

import io.wirewatch.enrich.taxonomy.TopicQuery;
import io.wirewatch.matching.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All that was found in one article, filed under what it speaks for or against. Where a query was
 * found is worked out when one of its drawers is opened: most articles are not of the beat, and
 * that is clear from two drawers.
 */
final class CaseFile {

  private final Reading reading;
  private final Supplier<Prose> split;
  private final Map<String, List<Entry>> drawers = new HashMap<>();
  private Optional<Prose> prose = Optional.empty();

  /**
   * @param reading stays open for as long as drawers are opened
   * @param split gives the article's sentences, asked for once at most
   */
  CaseFile(Reading reading, Supplier<Prose> split) {
    this.reading = reading;
    this.split = split;
  }

  /** A query that was found, and its findings once somebody asked for them. */
  private final class Entry {
    private final TopicQuery query;
    private final int place;
    private Optional<List<Finding>> findings = Optional.empty();

    Entry(TopicQuery query, int place) {
      this.query = query;
      this.place = place;
    }

    List<Finding> findings() {
      if (findings.isEmpty()) {
        SentenceSpans spans = new SentenceSpans(prose());
        reading.spans(place, spans::add);
        findings = Optional.of(spans.findings(query));
      }
      return findings.get();
    }
  }

  /**
   * Files a query that the article answers.
   *
   * @param place which it is in the reading
   * @param into names of drawers
   */
  void file(TopicQuery query, int place, List<String> into) {
    Entry entry = new Entry(query, place);
    for (String drawer : into) {
      drawers.computeIfAbsent(drawer, key -> new ArrayList<>()).add(entry);
    }
  }

  /** Whether no query that belongs there was found. */
  boolean isEmpty(String drawer) {
    return !drawers.containsKey(drawer);
  }

  /** What was found for it, perhaps nothing. */
  Findings of(String drawer) {
    Findings findings = new Findings();
    drawers.getOrDefault(drawer, List.of()).forEach(entry -> findings.add(entry.findings()));
    return findings;
  }

  private Prose prose() {
    if (prose.isEmpty()) {
      prose = Optional.of(split.get());
    }
    return prose.get();
  }

  /** Names of the drawers. */
  static final class Drawer {
    static final String OWN = "beat:own";
    static final String SUBJECT = "beat:subject";
    static final String PLACE = "beat:place";
    static final String FOREIGN = "beat:foreign";
    static final String VETO = "beat:veto";

    private Drawer() {}

    static String topic(String id) {
      return "topic:" + id;
    }

    static String against(String id) {
      return "against:" + id;
    }

    static String hint(String id) {
      return "hint:" + id;
    }
  }
}
