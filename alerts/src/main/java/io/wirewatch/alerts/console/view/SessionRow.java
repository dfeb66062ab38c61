package io.wirewatch.alerts.console.view;

/**
 * One session in a list.
 *
 * @param here whether the list is read in it
 */
public record SessionRow(
    String id, String person, String browser, TimeText started, TimeText used, boolean here) {}
