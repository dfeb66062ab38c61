/**
 * Which feeds are ours to read, and reading them: the consumer group assigns partitions of the
 * channel of feeds; an owner fences the one before, reads the memory, and only then asks any
 * server.
 */
@NullMarked
package io.wirewatch.ingest.assign;

import org.jspecify.annotations.NullMarked;
