package io.wirewatch.enrich.topology;

/** The tagger did not end on so many articles that the service has to stop and start anew. */
final class TaggerStuck extends Error {
  private static final long serialVersionUID = 1L;

  TaggerStuck(int articles) {
    super("the tagger did not end on " + articles + " articles");
  }
}
