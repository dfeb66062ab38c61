package io.wirewatch.alerts.console;

/**
 * One event of a live stream.
 *
 * @param sequence its id: a client that sends it back goes on right after it
 * @param type {@code article} or {@code alert}
 * @param data JSON on one line
 */
record LiveEvent(long sequence, String type, String data) {}
