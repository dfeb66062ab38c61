package io.wirewatch.alerts.store;

/**
 * One kept mail taken apart for showing.
 *
 * @param headers as written, decoded, one a line
 * @param raw the whole mail as it would go over the wire
 */
public record OutboxMailParts(
    OutboxMail mail, String headers, String text, String html, byte[] raw) {}
