package io.wirewatch.alerts.store;

import io.wirewatch.contract.article.Certainty;
import java.util.Optional;

/** One topic of the article an alert is about, with the sentence that earned it. */
public record TopicFact(String topic, Certainty certainty, Optional<Snippet> evidence) {}
