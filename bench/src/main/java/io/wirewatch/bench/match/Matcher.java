package io.wirewatch.bench.match;

import io.wirewatch.matching.oracle.SampleArticle;
import java.util.Set;

/** One side of the comparison: an article in, the ids of the matching queries out. */
interface Matcher {

  String name();

  /** Number of matches; the work that is measured. */
  int count(SampleArticle article);

  /** The matches themselves; for comparing. */
  Set<String> ids(SampleArticle article);
}
