package io.wirewatch.ingest.assign;

import io.wirewatch.contract.feed.Feed;
import io.wirewatch.ingest.memory.PartitionMemory;
import io.wirewatch.ingest.publish.PollPublisher;

/** What a turn works with from its start to its commit, whatever becomes of the partition. */
record Hold(Feed feed, PollPublisher publisher, PartitionMemory memory) {}
