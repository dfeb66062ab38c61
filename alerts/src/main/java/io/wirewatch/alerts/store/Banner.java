package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.Optional;

/** What every page says on top, such as that there will be maintenance. */
public interface Banner {

  /** Its words; empty where there is none. */
  Optional<String> words();

  /** Shows these words from now on; none where they are blank. */
  void say(String words, Instant now);
}
