package io.wirewatch.enrich.tagging;

import io.wirewatch.contract.article.Language;
import io.wirewatch.enrich.tagging.CaseFile.Drawer;
import io.wirewatch.enrich.taxonomy.Beat;
import io.wirewatch.enrich.taxonomy.Taxonomy;
import io.wirewatch.enrich.taxonomy.Topic;
import io.wirewatch.enrich.taxonomy.TopicQuery;
import io.wirewatch.matching.Document;
import io.wirewatch.matching.Match;
import io.wirewatch.matching.QuerySet;
import io.wirewatch.matching.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All queries of a taxonomy as one compiled set, each with the drawers its findings go into. */
final class Rulebook {

  private record Rule(TopicQuery query, List<String> drawers) {}

  private final Map<String, Rule> rules = new HashMap<>();
  private final QuerySet queries;

  Rulebook(Taxonomy taxonomy) {
    addBeat(taxonomy.beat());
    taxonomy.topics().forEach(this::addTopic);
    QuerySet.Builder set = QuerySet.builder(Taxonomy.FIELDS);
    rules.values().stream()
        .map(Rule::query)
        .sorted(Comparator.comparing(TopicQuery::id))
        .forEach(query -> set.add(query.id(), query.find()));
    this.queries = set.build();
  }

  private void addBeat(Beat beat) {
    beat.own().forEach(query -> add(query, Drawer.OWN));
    beat.subject().forEach(query -> add(query, Drawer.SUBJECT));
    beat.place().forEach(query -> add(query, Drawer.PLACE));
    beat.foreign().forEach(query -> add(query, Drawer.FOREIGN));
    beat.vetoes().forEach(query -> add(query, Drawer.VETO));
  }

  private void addTopic(Topic topic) {
    for (TopicQuery query : topic.queries()) {
      add(query, Drawer.topic(topic.id()));
      query.also().forEach(also -> add(query, Drawer.topic(also)));
    }
    topic.vetoes().forEach(query -> add(query, Drawer.against(topic.id())));
    topic.hints().forEach(query -> add(query, Drawer.hint(topic.id())));
  }

  private void add(TopicQuery query, String drawer) {
    rules.computeIfAbsent(query.id(), id -> new Rule(query, new ArrayList<>())).drawers.add(drawer);
  }

  /** Ids of the queries that find something in it and are for its language. */
  Set<String> finders(Document document, Language language) {
    return queries.match(document).stream()
        .map(Match::id)
        .filter(id -> reads(id, language))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean reads(String id, Language language) {
    Rule rule = rules.get(id);
    return rule != null && rule.query.language().reads(language);
  }

  /** Ids of all queries. */
  Set<String> ids() {
    return new TreeSet<>(rules.keySet());
  }

  /** Reads the document against all queries at once. */
  Reading read(Document document, Runnable clock) {
    return queries.read(document, clock);
  }

  /** Files what was found and counts in that language, in the order of the queries' ids. */
  CaseFile file(Reading reading, Language language, Supplier<Prose> split) {
    CaseFile found = new CaseFile(reading, split);
    List<String> ids = reading.ids();
    IntStream.range(0, ids.size())
        .boxed()
        .sorted(Comparator.comparing(ids::get))
        .forEach(place -> file(ids.get(place), place, language, found));
    return found;
  }

  private void file(String id, int place, Language language, CaseFile found) {
    Rule rule = rules.get(id);
    if (rule != null && rule.query.language().reads(language)) {
      found.file(rule.query, place, rule.drawers);
    }
  }
}
