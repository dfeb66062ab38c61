package io.wirewatch.alerts.store;

/**
 * What a program was answered.
 *
 * @param location of what was made
 */
public record IdempotentAnswer(int status, String location, String body) {}
