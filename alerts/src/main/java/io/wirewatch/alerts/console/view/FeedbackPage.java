package io.wirewatch.alerts.console.view;

/**
 * Asks, from a mail, whether an alert was relevant.
 *
 * @param action where the answer is posted to
 * @param said yes, no, or empty before anything was said
 */
public record FeedbackPage(Frame frame, String title, String rule, String action, String said) {}
