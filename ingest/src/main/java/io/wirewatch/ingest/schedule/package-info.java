/**
 * When to ask which feed: how long to wait after each outcome, and a queue that never lets two
 * requests be under way to one host.
 */
@NullMarked
package io.wirewatch.ingest.schedule;

import org.jspecify.annotations.NullMarked;
