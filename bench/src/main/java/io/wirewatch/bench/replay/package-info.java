/**
 * Recorded channels of news, replayed through the real fetch path and a real broker, against a
 * count of their stories that shares no code with what is judged.
 */
@NullMarked
package io.wirewatch.bench.replay;

import org.jspecify.annotations.NullMarked;
