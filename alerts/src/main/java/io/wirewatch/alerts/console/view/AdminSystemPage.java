package io.wirewatch.alerts.console.view;

import java.util.List;

/** How the system is doing, what it could not use, what it keeps, and the banner. */
public record AdminSystemPage(
    Frame frame,
    List<Tab> tabs,
    String summary,
    List<StateRow> parts,
    List<RejectionRow> rejections,
    List<KeptRow> kept,
    String banner) {}
