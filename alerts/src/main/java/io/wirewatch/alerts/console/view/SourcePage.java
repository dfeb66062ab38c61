package io.wirewatch.alerts.console.view;

import java.util.List;
import java.util.Optional;

/**
 * One source: how it does, and its settings.
 *
 * @param url where it is read
 * @param homePage the outlet's own page, where it may be linked to
 * @param movedTo where it says it has gone for good
 * @param held how many items wait to be let go; 0 for none
 * @param searchAgain where a feed for the same outlet is looked for; empty unless that may help
 * @param fromFile whether it came from the feeds file, which then is the place to remove it
 */
public record SourcePage(
    Frame frame,
    boolean mayEdit,
    SourceRow row,
    String url,
    Optional<String> homePage,
    Optional<String> movedTo,
    int held,
    String searchAgain,
    boolean fromFile,
    SourceForm form,
    List<FormProblem> problems) {}
