package io.wirewatch.alerts.console.view;

/** One of several views of a page. */
public record Tab(String label, String href, boolean current) {}
