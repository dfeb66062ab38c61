/**
 * What reading feeds costs: questions, documents, memory, and how many questions a new item takes.
 */
@NullMarked
package io.wirewatch.bench.ingest;

import org.jspecify.annotations.NullMarked;
