package io.wirewatch.alerts.console.view;

import java.util.List;

/**
 * Importing a list of sources: the field, or what the list holds.
 *
 * @param problem what is wrong with the file; empty when nothing is
 * @param answered whether a list was read
 * @param action where the choice is sent to
 * @param fresh sources that are not read yet, each ticked
 * @param known sources of the list that are read already
 * @param problems what could not be read, each with its line
 */
public record SourceImportPage(
    Frame frame,
    String problem,
    boolean answered,
    String action,
    List<Option> fresh,
    List<Link> known,
    List<String> problems) {}
