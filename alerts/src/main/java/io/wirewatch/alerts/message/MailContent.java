package io.wirewatch.alerts.message;

/**
 * What a mail says.
 *
 * @param subject one line, under 78 characters
 * @param text complete in itself, lines under 78 characters but for links
 * @param html the same with the matched words marked, under 100 kB, nothing remote
 */
public record MailContent(String subject, String text, String html) {}
