package io.wirewatch.bench.match;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.monitor.CustomQueryHandler;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.monitor.TermWeightor;

/**
 * Ways to put a presearcher in front of Lucene Monitor; all know how common terms are and how to
 * find prefixes.
 */
enum MonitorSetup {
  TERM_FILTERED("TermFiltered", 1),
  MULTIPASS_2("Multipass(2)", 2),
  MULTIPASS_3("Multipass(3)", 3),
  MULTIPASS_4("Multipass(4)", 4);

  private final String title;
  private final int passes;

  MonitorSetup(String title, int passes) {
    this.title = title;
    this.passes = passes;
  }

  String title() {
    return title;
  }

  Presearcher presearcher(Map<String, Integer> frequencies) {
    TermWeightor rareFirst = TermWeightor.termFreqWeightor(frequencies, 100, 0.1);
    List<CustomQueryHandler> prefixes = List.of(new PrefixHandler());
    return passes == 1
        ? new TermFilteredPresearcher(rareFirst, prefixes, Set.of())
        : new MultipassTermFilteredPresearcher(passes, 0, rareFirst, prefixes, Set.of());
  }
}
