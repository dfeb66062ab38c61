package io.wirewatch.bench.checker;

/** Which version of which article. */
record VersionKey(String articleId, int revision) {
  @Override
  public String toString() {
    return articleId + "/" + revision;
  }
}
