package io.wirewatch.alerts.console.view;

/** What is wrong with one field; the id is that of its input on the page. */
public record FormProblem(String field, String message) {}
