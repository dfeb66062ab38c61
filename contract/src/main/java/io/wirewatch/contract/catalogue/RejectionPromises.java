package io.wirewatch.contract.catalogue;

import io.wirewatch.contract.channel.Channels;
import java.util.List;

/** What could not be used, and what operators did with it. */
final class RejectionPromises {
  private RejectionPromises() {}

  static List<Promise> all() {
    return List.of(rejections(), settlements());
  }

  private static Promise rejections() {
    return new Promise(
        Channels.REJECTIONS,
        Audience.OPERATORS,
        "What the pipeline could not use: the original bytes, with reason and origin in headers."
            + " Look at it with `wirewatch rejections list`, put it back with `wirewatch rejections"
            + " replay`. The headers of the original record are kept beside ours.",
        List.of("enrich", "alerts"),
        List.of(),
        HeaderFields.rejection(),
        "The rejections of one key, as they happened.",
        "At least once: the same record may be rejected twice; its origin is the same then.",
        "The original record had no value.");
  }

  private static Promise settlements() {
    return new Promise(
        Channels.SETTLEMENTS,
        Audience.INTERNAL,
        "What an operator did with a rejection; one that is named here is no longer open.",
        List.of("standalone"),
        List.of(),
        List.of(),
        "The settlements of one rejection, as they were made.",
        Catalogue.AT_LEAST_ONCE,
        Catalogue.NO_REMOVALS);
  }
}
