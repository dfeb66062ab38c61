package io.wirewatch.alerts.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The inbox that people share: what is to be done about alerts, and notes on stories. */
public interface Desk {

  /** Alerts in a tab, newest first. */
  Page<DeskAlert> list(DeskView view, Optional<String> cursor, int limit);

  /** How many alerts a tab holds. */
  long count(DeskView view);

  /**
   * Says what is done with alerts.
   *
   * @param person the name of who does it
   * @param until for {@link DeskState#PAUSED}: when they are new again
   */
  void put(
      List<String> alertIds, DeskState state, String person, Optional<Instant> until, Instant now);

  /** Writes a note on a story, at most {@link Note#MOST} characters of it. */
  void note(Note note);

  /** The notes on a story, oldest first. */
  List<Note> notes(String storyId);
}
