package io.wirewatch.alerts.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * People, their one-time links and their sessions. Tokens are given out once and stored only as
 * hashes.
 */
public interface People {

  /** Everybody, by name. */
  List<Person> all();

  /** One person. */
  Optional<Person> find(String personId);

  /** The person with a mail address, small and capital letters alike. */
  Optional<Person> byEmail(String email);

  /** Adds a person, or returns the one who has the address. */
  Person add(String email, String name, Role role, ZoneId zone, Instant now);

  /** Changes the zone in which times are shown. */
  void useZone(String personId, ZoneId zone);

  /** Changes when the person wants to be told. */
  void useHabits(String personId, Habits habits);

  /** Changes how pages look for the person. */
  void useLooks(String personId, Looks looks);

  /** Makes a sign-in link's token; it works once, until it expires. */
  String makeSignInToken(String personId, Duration validFor, Instant now);

  /** Uses a sign-in token up. */
  Optional<Person> useSignInToken(String token, Instant now);

  /** Begins a session and returns its token. */
  String startSession(String personId, String browser, Instant now);

  /**
   * The person of a session, whose last use is noted; empty when ended, idle too long or too old.
   */
  Optional<Person> bySession(String token, Duration idle, Duration longest, Instant now);

  /** Ends a session. */
  void endSession(String token);

  /** Ends all sessions of a person. */
  void endSessions(String personId);
}
