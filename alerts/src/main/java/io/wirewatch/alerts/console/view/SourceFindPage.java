package io.wirewatch.alerts.console.view;

import java.util.List;

/**
 * Adding a source by its address: the field, or what was found there.
 *
 * @param problem what is wrong with the address; empty when nothing is
 * @param answered whether there is an answer to a question
 * @param action where cards are sent to
 */
public record SourceFindPage(
    Frame frame,
    String address,
    String problem,
    boolean answered,
    String action,
    List<FoundCard> found,
    List<String> problems) {}
