package io.wirewatch.alerts.console.view;

import java.util.Optional;

/**
 * The feed of a rule.
 *
 * @param madeAt when its address was made; empty where it has none
 */
public record FeedRow(String rule, String name, Optional<TimeText> madeAt) {}
