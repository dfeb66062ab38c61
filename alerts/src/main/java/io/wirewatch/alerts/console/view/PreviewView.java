package io.wirewatch.alerts.console.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a rule would have caught in the last seven days. */
public record PreviewView(
    String sentence,
    String rate,
    Optional<String> warning,
    List<Bar> bars,
    List<Sample> samples,
    int more) {

  /** The bars for those who cannot see them. */
  public String barsInWords() {
    return "Stories each day: "
        + bars.stream().map(bar -> bar.day() + " " + bar.count()).collect(Collectors.joining(", "));
  }
}
