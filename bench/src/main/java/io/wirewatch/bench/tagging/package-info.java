/** Judging the tagger against labelled news: precision, recall and F1 per topic. */
@NullMarked
package io.wirewatch.bench.tagging;

import org.jspecify.annotations.NullMarked;
