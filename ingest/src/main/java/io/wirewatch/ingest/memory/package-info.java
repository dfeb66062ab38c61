/** What ingest remembers of the feeds of one partition, and how it is read back from Kafka. */
@NullMarked
package io.wirewatch.ingest.memory;

import org.jspecify.annotations.NullMarked;
