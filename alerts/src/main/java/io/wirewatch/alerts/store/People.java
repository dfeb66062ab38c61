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

  /** Changes name, role and team, unless nobody would be left who may do everything. */
  PeopleChange change(String personId, String name, Role role, Optional<String> team);

  /**
   * Removes a person with sessions, links and tokens, unless it is the last administrator; rules
   * and destinations pass to the heir, the destinations switched off.
   */
  PeopleChange remove(String personId, String heirId);

  /** The person somebody is at an identity provider. */
  Optional<Person> byIdentity(String issuer, String subject);

  /** Remembers who a person is at an identity provider. */
  void useIdentity(String personId, String issuer, String subject);

  /** Makes a sign-in link's token; it works once, until it expires. */
  String makeSignInToken(String personId, Duration validFor, Instant now);

  /** The same, remembering the browser that asked for it. */
  String makeSignInToken(String personId, Duration validFor, String browser, Instant now);

  /** The browser a sign-in token was asked for from; empty when unknown, used or expired. */
  Optional<String> askedFrom(String token, Instant now);

  /** Uses a sign-in token up. */
  Optional<Person> useSignInToken(String token, Instant now);

  /** Begins a session and returns its token. */
  String startSession(String personId, String browser, Instant now);

  /**
   * The person of a session, whose last use is noted; empty when ended, idle too long or too old.
   */
  Optional<Person> bySession(String token, Duration idle, Duration longest, Instant now);

  /** Whether a session is not over; not counted as its use. */
  boolean isOpen(String token, Duration idle, Duration longest, Instant now);

  /** Ends a session. */
  void endSession(String token);

  /** Ends all sessions of a person but the one with that token; says how many. */
  int endOtherSessions(String personId, String token);

  /** The sessions that are not over, the last used first. */
  List<OpenSession> sessions(Duration idle, Duration longest, Instant now);

  /** The id under which a session is listed. */
  String sessionId(String token);

  /** Whose session is listed under an id. */
  Optional<String> ownerOfSession(String sessionId);

  /** Ends a session by the id under which it is listed. */
  boolean endSessionById(String sessionId);

  /** Forgets sessions and links that are over. */
  void forgetOver(Duration longest, Instant now);
}
