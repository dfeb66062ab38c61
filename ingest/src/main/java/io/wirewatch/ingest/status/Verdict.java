package io.wirewatch.ingest.status;

import io.wirewatch.contract.feed.FeedStatus;
import java.util.Optional;

/**
 * A judgement of how a feed does.
 *
 * @param status to be told, where it differs from what was told before
 * @param judged to be remembered
 */
public record Verdict(Optional<FeedStatus> status, Judged judged) {}
