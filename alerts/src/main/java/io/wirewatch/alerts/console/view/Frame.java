package io.wirewatch.alerts.console.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What every page carries around its content: title, reader, preferences, status and the form
 * token.
 *
 * @param banner what all pages say now, such as that there will be maintenance
 * @param admin whether the reader may do everything
 */
public record Frame(
    String title,
    Section section,
    Optional<String> reader,
    String csrf,
    Preferences preferences,
    String here,
    Optional<StatusLine> status,
    Optional<Notice> notice,
    Optional<String> banner,
    boolean admin) {

  /** The sections in the bar on top. */
  public List<Section> sections() {
    return admin
        ? Stream.concat(Section.shown().stream(), Stream.of(Section.ADMIN)).toList()
        : Section.shown();
  }

  /** The title of the browser tab: thing, section, product. */
  public String documentTitle() {
    boolean own = section == Section.NONE || section.label().equals(title);
    return own ? title + " – Wirewatch" : title + " – " + section.label() + " – Wirewatch";
  }

  public boolean signedIn() {
    return reader.isPresent();
  }

  public String person() {
    return reader.orElse("");
  }

  public Theme theme() {
    return preferences.theme();
  }

  public boolean shortcuts() {
    return preferences.shortcuts();
  }

  public String zone() {
    return preferences.zone().getId();
  }

  public List<String> zones() {
    return preferences.choices();
  }
}
