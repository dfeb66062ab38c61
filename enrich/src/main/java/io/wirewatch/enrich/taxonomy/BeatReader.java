package io.wirewatch.enrich.taxonomy;

/** Reads {@code relevance.yaml}. */
final class BeatReader {

  private BeatReader() {}

  static Beat read(Entry file, WordLists words) {
    file.allow("scoring", "own", "subject", "place", "foreign", "vetoes");
    QueryReader queries = new QueryReader(words, "relevance");
    Beat beat =
        new Beat(
            scoring(file.entry("scoring")),
            queries.read(file, "own"),
            queries.read(file, "subject"),
            queries.read(file, "place"),
            queries.read(file, "foreign"),
            queries.read(file, "vetoes"));
    if (beat.own().isEmpty()) {
      file.problem("\"own\" is missing: nothing would be of the beat");
    }
    return beat;
  }

  private static Scoring scoring(Entry entry) {
    entry.allow("title", "lead", "body", "unplaced", "relevant", "leaning", "likely", "strong");
    Scoring scoring =
        new Scoring(
            entry.share("title"),
            entry.share("lead"),
            entry.share("body"),
            entry.share("unplaced"),
            entry.share("relevant"),
            entry.share("leaning"),
            entry.share("likely"),
            entry.share("strong"));
    if (scoring.strong() < scoring.likely()) {
      entry.problem("strong", "\"strong\" is below \"likely\"");
    }
    return scoring;
  }
}
