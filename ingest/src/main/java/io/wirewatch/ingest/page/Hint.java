package io.wirewatch.ingest.page;

/** What names and roles of a block say about it. */
enum Hint {
  /** The text of the article. */
  BODY,
  /** Around it: the article with headline and all. */
  ARTICLE,
  NONE,
  /** Not the text of the article, however it looks. */
  ASIDE
}
