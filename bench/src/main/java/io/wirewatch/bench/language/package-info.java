/** Judging language identification on folders of sentences, one file a language. */
@NullMarked
package io.wirewatch.bench.language;

import org.jspecify.annotations.NullMarked;
