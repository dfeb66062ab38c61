package io.wirewatch.alerts.console.view;

/** A kept mail, taken apart. */
public record MailView(
    String subject, String to, String headers, String text, String htmlHref, String rawHref) {}
