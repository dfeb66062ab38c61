package io.wirewatch.alerts.console.view;

import java.util.List;
import java.util.Optional;

/**
 * One destination: how it stands, what was tried there.
 *
 * @param outcome of what was asked for just now
 * @param secret a signing secret that is shown only now
 * @param oldSecretUntil when the secret before ends, while it signs still
 * @param asked how the address is asked to agree, in words
 */
public record DestinationPage(
    Frame frame,
    DestinationRow row,
    Optional<Notice> outcome,
    Optional<String> secret,
    Optional<TimeText> oldSecretUntil,
    String asked,
    List<CallLine> calls) {}
