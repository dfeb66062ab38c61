package io.wirewatch.enrich.topology;

import io.wirewatch.contract.failure.Rejection;
import io.wirewatch.contract.story.Story;
import io.wirewatch.contract.story.Trend;

/** What the story step has to write. */
sealed interface Grouping {

  /** An enriched article under its story's id. */
  record Placed(byte[] json) implements Grouping {}

  /** A story that changed. */
  record Changed(Story story) implements Grouping {}

  /** An hour of a topic or place. */
  record Counted(Trend trend) implements Grouping {}

  /** What could not be placed. */
  record Refused(Rejection rejection) implements Grouping {}
}
