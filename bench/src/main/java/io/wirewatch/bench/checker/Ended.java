package io.wirewatch.bench.checker;

/** One match and its end, as the ledger has it. */
public record Ended(String ruleId, String articleId, int revision, String storyId, String state) {
  VersionKey key() {
    return new VersionKey(articleId, revision);
  }
}
