package io.wirewatch.alerts.console.view;

import java.util.List;

/** Why an article carries a topic. */
public record TopicEvidence(TopicChip topic, List<EvidenceLine> lines) {}
